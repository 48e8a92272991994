/**
 * What makes a run worthless: events that were acknowledged and are not there, or that were refused.
 *
 * @param {string} where
 * @param {import('../measure/meter.js').Measurement} measurement
 * @returns {string[]}
 */
export function failuresOf(where, { sent, acknowledged, stored, statuses }) {
  const failures = []
  if (stored !== acknowledged) {
    failures.push(`${where}: ${acknowledged} events were acknowledged, ${stored} were stored`)
  }
  if (sent !== acknowledged) {
    const answers = JSON.stringify(statuses)
    failures.push(`${where}: ${sent - acknowledged} of ${sent} events were refused (${answers})`)
  }
  return failures
}

/** @param {import('./summary.js').Round[]} rounds */
export function failuresOfRounds(rounds) {
  return rounds.flatMap((round, index) =>
    Object.entries(round).flatMap(([name, measurement]) =>
      failuresOf(`round ${index + 1}, ${name}`, measurement)
    )
  )
}
