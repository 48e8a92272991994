import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LaunchError } from '../process/launch_error.js'
import { runQuietly } from '../process/run_quietly.js'
import { npm } from './dependencies.js'
import { inDataDir } from './paths.js'
import { runs } from './programs.js'
import { note, step } from './report.js'

/** Holds the browser itself, packed; not in package.json, because most machines have one. */
const PACKAGE = '@sparticuz/chromium'
const VERSION = '153.0.0'

const UNPACK = `
  const { default: chromium } = await import('${PACKAGE}')
  await chromium.executablePath()
`

/** @returns {Promise<string | null>} the path of a script that starts it; null where it cannot run */
export async function browserFromNpm() {
  if (process.platform !== 'linux') return null
  const folder = inDataDir('browser')
  const script = join(folder, 'chromium')
  if (existsSync(script) && runs(script)) return script
  try {
    await step('Getting Chromium from npm, for the browser tests', () => install(folder, script))
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error
    note(`npm has none that can be used here: ${error.output.trim().split('\n').at(-1)}`)
    return null
  }
  return runs(script) ? script : null
}

async function install(folder, script) {
  const unpacked = join(folder, 'unpacked')
  mkdirSync(unpacked, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  await npm(['install', '--prefix', folder, '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`], {
    failure: 'npm could not install it',
  })
  // It unpacks itself into the folder for temporary files, and the libraries of its kind of system
  // as well when it believes to be on it; machines without a desktop may lack those.
  const env = { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }
  await runQuietly(process.execPath, ['--input-type=module', '-e', UNPACK], { cwd: folder, env })
  const libraries = join(unpacked, 'al2023/lib')
  writeFileSync(
    script,
    `#!/bin/sh\nLD_LIBRARY_PATH="${libraries}:$LD_LIBRARY_PATH" exec "${unpacked}/chromium" "$@"\n`
  )
  chmodSync(script, 0o755)
}
