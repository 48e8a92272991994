/**
 * Builds the page tag: one file for new tags, the same bytes under the path that old tags still ask for. Fails when the
 * result would cost a visitor more than the budget, because a tag that grows a little with every change is never cut back.
 */
import { gzipSync } from 'node:zlib'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

export const BUDGET = 5 * 1024
export const OUTPUTS = ['public/assets/core.js', 'public/ux-core.js']

const here = import.meta.dirname
const root = join(here, '..', '..')

/**
 * The limits of the protocol are an object for the server. As an enum, the bundler writes each number where it is used
 * and leaves the table, with the limits that only the server needs, out of the tag.
 */
const inlineProtocol = {
  name: 'inline-protocol',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]collect[\\/]protocol\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        format: 'esm',
        write: false,
      })
      const code = encodeURIComponent(outputFiles[0].text)
      const { LIMITS, CLICK_IDS } = await import(`data:text/javascript,${code}`)
      const members = Object.entries(LIMITS).map(([name, value]) => `${name} = ${value}`)
      const contents = `export const enum LIMITS { ${members} }
        export const CLICK_IDS = ${JSON.stringify(CLICK_IDS)}`
      return { contents, loader: 'ts' }
    })
  },
}

/** Bundles the tracker in memory and tells its size as a visitor's browser receives it. */
export async function bundleTracker() {
  const result = await build({
    entryPoints: [join(here, 'main.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    plugins: [inlineProtocol],
  })
  const code = result.outputFiles[0].text.trim()
  return { code, gzipped: gzipSync(code, { level: 9 }).length }
}

/** Writes the files. Throws, and writes nothing, when the code is over budget. */
export async function buildTracker() {
  const { code, gzipped } = await bundleTracker()
  if (gzipped > BUDGET) {
    throw new Error(
      `The tracker is ${gzipped} bytes gzipped, ${gzipped - BUDGET} over its ${BUDGET}`
    )
  }

  for (const output of OUTPUTS) {
    const file = join(root, output)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, code)
  }
  return { size: code.length, gzipped }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { size, gzipped } = await buildTracker()
  console.log(`tracker: ${size} bytes, ${gzipped} gzipped of ${BUDGET} allowed`)
}
