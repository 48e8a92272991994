import { withLock } from '../process/file_lock.js'
import { runQuietly } from '../process/run_quietly.js'
import { differenceFromLock } from './installed_packages.js'
import { inRoot } from './paths.js'
import { note, step } from './report.js'

/** Installs what package-lock.json names, if that is not what is there. */
export async function ensureDependencies() {
  if (!differenceFromLock()) return
  await withLock(inRoot('tmp/launch/dependencies.lock'), install, {
    onWait: (pid) => note(`Waiting for process ${pid}, which installs the npm packages`),
  })
}

async function install() {
  const difference = differenceFromLock()
  if (!difference) return // another launcher was faster
  await step(`Installing the npm packages (${difference}; takes a minute or two)`, () =>
    npm(
      // Said outright, because the environment may say otherwise: a production machine has
      // NODE_ENV=production, `npm run --silent` passes its log level on, and both would hide things.
      ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        failure: 'npm ci failed: the packages are not installed',
        cure: 'Its messages are above. Is the npm registry reachable and the disk not full?',
      }
    )
  )
}

/**
 * The npm that started us if there is one, otherwise the one on PATH.
 *
 * @param {string[]} args
 * @param {{ failure: string, cure: string }} whenItFails
 */
export function npm(args, whenItFails) {
  const { npm_execpath: script = '', npm_node_execpath: node = process.execPath } = process.env
  return script.endsWith('npm-cli.js') // pnpm and yarn set it as well, to themselves
    ? runQuietly(node, [script, ...args], whenItFails)
    : runQuietly('npm', args, whenItFails)
}
