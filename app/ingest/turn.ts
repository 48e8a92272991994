let last: Promise<unknown> = Promise.resolve()

/** One after the other, in the order of the calls. A failure is the caller's, and does not stop the next. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}
