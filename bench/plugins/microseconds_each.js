const WARM_MS = 1_000
const MEASURED_MS = 2_000

/**
 * What one of many costs when they are worked on together, after the engine has had time to compile. Making
 * them is not measured.
 *
 * @template T
 * @param {() => T[]} make
 * @param {(batch: T[]) => unknown} work
 * @returns {number} µs
 */
export function microsecondsEach(make, work) {
  run(make, work, WARM_MS)
  const { ms, count } = run(make, work, MEASURED_MS)
  return (ms * 1_000) / count
}

function run(make, work, until) {
  let ms = 0
  let count = 0
  while (ms < until) {
    const batch = make()
    const begun = performance.now()
    work(batch)
    ms += performance.now() - begun
    count += batch.length
  }
  return { ms, count }
}
