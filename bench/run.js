import { LaunchError } from '../launch/process/launch_error.js'
import { readArguments } from './arguments.js'

/**
 * Started by launch/bench.js with the environment of the application: an empty, migrated database at
 * DATABASE_URL and a free PORT. Progress goes to standard error, the result to standard output.
 */
const COMMANDS = {
  attribution: () => import('./attribution.js'),
  browser: () => import('./browser.js'),
  calls: () => import('./calls.js'),
  dashboard: () => import('./dashboard.js'),
  ingest: () => import('./ingest.js'),
  growth: () => import('./growth.js'),
  leads: () => import('./leads.js'),
  lighthouse: () => import('./lighthouse.js'),
  live: () => import('./live.js'),
  moving: () => import('./moving.js'),
  plugins: () => import('./plugins.js'),
  reports: () => import('./site_report.js'),
  scale: () => import('./scale.js'),
  soak: () => import('./soak.js'),
  webhooks: () => import('./webhooks.js'),
}

try {
  const { command, options } = readArguments(process.argv.slice(2))
  const { default: measure } = await COMMANDS[command]()
  const { result, report, failures } = await measure(options)
  console.log(options.json ? JSON.stringify(result, null, 2) : report)
  for (const failure of failures) console.error(`✖ ${failure}`)
  process.exitCode = failures.length ? 1 : 0
} catch (error) {
  console.error(error instanceof LaunchError ? `\n${error}\n` : error)
  process.exitCode = 1
}
