import { inRoot } from '../../launch/machine/paths.js'
import { runQuietly } from '../../launch/process/run_quietly.js'

/**
 * The partitions of these months, made as the application makes them.
 *
 * @param {string} url of the database
 * @param {string[]} months `2026-01-01`
 */
export function createMonths(url, months) {
  return runQuietly(process.execPath, [inRoot('bench/growth/create_months.js'), ...months], {
    env: { ...process.env, DATABASE_URL: url },
    failure: 'The partitions could not be made',
  })
}
