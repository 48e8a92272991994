import { existsSync } from 'node:fs'
import { ensureDependencies } from './machine/dependencies.js'
import {
  continueUnderNewerNode,
  isNodeNewEnough,
  putOwnToolsFirstOnPath,
} from './machine/node_version.js'
import { inRoot } from './machine/paths.js'
import { LaunchError } from './process/launch_error.js'
import {
  exitCodeOfInterruption,
  isInterruption,
  listenForStopRequests,
} from './process/stop_request.js'

/**
 * The frame around every launcher: packages first, then Node 24, then `main`.
 *
 * This file and what it imports must be understood by Node 18, the oldest that may find them.
 * `main` runs under Node 24 and may import packages, but not at the top of its file.
 *
 * @param {(args: string[]) => Promise<number>} main gives the exit code
 * @param {{ readsDotEnv?: boolean }} [options]
 */
export async function launch(main, { readsDotEnv = true } = {}) {
  listenForStopRequests()
  try {
    await ensureDependencies()
    process.exitCode = isNodeNewEnough()
      ? await runHere(main, readsDotEnv)
      : await continueUnderNewerNode()
  } catch (error) {
    process.exitCode = isInterruption(error) ? exitCodeOfInterruption() : 1
    if (error instanceof LaunchError) console.error(`\n${error}\n`)
    else if (!isInterruption(error)) console.error(error)
  }
  process.exit()
}

function runHere(main, readsDotEnv) {
  // AdonisJS reads .env itself, but the launchers need some of it earlier, and build/ has no .env.
  const dotEnv = inRoot('.env')
  if (readsDotEnv && existsSync(dotEnv)) process.loadEnvFile(dotEnv)
  putOwnToolsFirstOnPath()
  return main(process.argv.slice(2))
}
