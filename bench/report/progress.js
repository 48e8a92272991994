/**
 * One line on standard error for a step that takes a while.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function progress(title, work) {
  process.stderr.write(`› ${title} …`)
  try {
    const result = await work()
    const { requestsPerSecond, foreignPercent } = result ?? {}
    if (requestsPerSecond) process.stderr.write(` ${requestsPerSecond.toFixed(0)} requests/s`)
    if (foreignPercent) process.stderr.write(`, others ${foreignPercent.toFixed(0)} % of a core`)
    return result
  } finally {
    process.stderr.write('\n')
  }
}
