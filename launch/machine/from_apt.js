import { isRoot } from '../process/identity.js'
import { LaunchError } from '../process/launch_error.js'
import { runQuietly } from '../process/run_quietly.js'
import { locate } from './programs.js'
import { step } from './report.js'

/**
 * Installs a package of Debian, where that can be done.
 *
 * @param {string} title
 * @param {string} name of the package
 * @returns {Promise<'installed' | 'failed' | 'impossible'>}
 */
export async function installFromApt(title, name) {
  if (!isRoot() || !locate('apt-get')) return 'impossible'
  // RUNLEVEL: a package that brings a service does not start it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  try {
    await step(title, async () => {
      await runQuietly('apt-get', ['update'], { env })
      await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', name], { env })
    })
    return 'installed'
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error
    return 'failed'
  }
}
