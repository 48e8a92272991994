import { isRoot } from '../process/identity.js'
import { LaunchError } from '../process/launch_error.js'
import { runQuietly } from '../process/run_quietly.js'
import { browserFromNpm } from './browser_from_npm.js'
import { locate, runs } from './programs.js'
import { note, step } from './report.js'

const USUAL_PLACES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A browser for the tests: one that is there, else Debian's, else one from npm.
 *
 * @returns {Promise<string | null>} its path; null: there is none and none can be had
 */
export async function ensureBrowser() {
  const named = process.env.CHROME_PATH
  if (named && !runs(named)) {
    throw new LaunchError(`CHROME_PATH=${named} is no browser that runs here`)
  }
  return named || find() || (await browserFromApt()) || (await browserFromNpm())
}

export const HOW_TO_GET_A_BROWSER =
  'Install Chromium or Chrome (Debian: apt-get install chromium), or set CHROME_PATH to one.'

const find = () => USUAL_PLACES.map(locate).find((path) => path && runs(path)) ?? null

async function browserFromApt() {
  if (!isRoot() || !locate('apt-get')) return null
  try {
    await step('Installing Chromium with apt-get, for the browser tests', async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      await runQuietly('apt-get', ['update'], { env })
      await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
    })
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error
    note('apt-get has none; trying npm')
  }
  return find()
}
