/**
 * Builds the page tag: one file for new tags, the same bytes under the path that old tags still ask for; and the script that
 * it loads where a site shows numbers. Fails when one would cost a visitor more than its budget, because a tag that grows a
 * little with every change is never cut back.
 */
import { gzipSync } from 'node:zlib'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { minifySync } from 'vite'
import { writeCompressed } from '../assets/write_compressed.js'

const SCRIPTS = [
  { entry: 'main.ts', budget: 5 * 1024, outputs: ['public/assets/core.js', 'public/ux-core.js'] },
  { entry: 'numbers/main.ts', budget: 2.5 * 1024, outputs: ['public/assets/numbers.js'] },
]

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

/** Bundles a script in memory and tells its size as a visitor's browser receives it. */
async function bundle(entry) {
  const result = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    // Of the storage: no object of the browser that we use has them.
    mangleProps: /^(read|write|remove)$/,
    tsconfigRaw: {},
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    plugins: [inlineProtocol],
  })
  // What one minifier leaves the other still finds: it is worth 50 bytes to every visitor.
  const { code } = minifySync(entry, result.outputFiles[0].text)
  return { code, gzipped: gzipSync(code, { level: 9 }).length }
}

/** Writes the files of a script. Throws, and writes nothing, when the code is over budget. */
async function buildScript({ entry, budget, outputs }) {
  const { code, gzipped } = await bundle(entry)
  if (gzipped > budget) {
    throw new Error(`${entry} is ${gzipped} bytes gzipped, ${gzipped - budget} over its ${budget}`)
  }
  for (const output of outputs) {
    const file = join(root, output)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, code)
    await writeCompressed(file)
  }
  return `${outputs[0]}: ${code.length} bytes, ${gzipped} gzipped of ${budget} allowed`
}

for (const script of SCRIPTS) console.log(await buildScript(script))
