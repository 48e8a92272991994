import { LaunchError } from '../process/launch_error.js'
import { browserFromNpm } from './browser_from_npm.js'
import { installFromApt } from './from_apt.js'
import { locate, runs } from './programs.js'
import { note } from './report.js'

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
  const title = 'Installing Chromium with apt-get, for the browser tests'
  if ((await installFromApt(title, 'chromium')) === 'failed') note('apt-get has none; trying npm')
  return find()
}
