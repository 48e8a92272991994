import { inRoot } from '../../launch/machine/paths.js'
import { runQuietly } from '../../launch/process/run_quietly.js'

/** @returns {string[]} the first days of so many months, this one the last */
export function lastMonths(count) {
  const now = new Date()
  return Array.from({ length: count }, (_, i) => {
    const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count + 1 + i, 1)
    return new Date(first).toISOString().slice(0, 10)
  })
}

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
