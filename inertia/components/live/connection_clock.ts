/** Time, so that a test can make it pass. What is begun gives back what ends it. */
export interface Clock {
  now: () => number
  after: (ms: number, call: () => void) => () => void
  every: (ms: number, call: () => void) => () => void
}

export const realClock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
  every(ms, call) {
    const timer = setInterval(call, ms)
    return () => clearInterval(timer)
  },
}
