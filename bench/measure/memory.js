import { median } from './figures.js'
import { canMeasure, memoryOf } from './processes.js'

const EVERY_MS = 1_000

/** A process that has just started still grows: this share of the time is not looked at, and no more than this. */
const WARM_UP_SHARE = 0.2
const WARM_UP_SAMPLES = 60

/**
 * Looks at the memory of a process each second.
 *
 * @param {number} pid
 * @returns {() => number[]} ends it; megabytes
 */
export function watchMemory(pid) {
  const samples = []
  const sample = () => samples.push(memoryOf(pid) / 1_048_576)
  const timer = canMeasure ? setInterval(sample, EVERY_MS) : undefined
  return () => {
    clearInterval(timer)
    return samples
  }
}

/**
 * @param {number[]} samples
 * @returns {number | null} the median of the last third over that of the first one after the warm-up; null:
 *   too few samples
 */
export function growthOf(samples) {
  const warm = samples.slice(Math.min(WARM_UP_SAMPLES, Math.ceil(samples.length * WARM_UP_SHARE)))
  const third = Math.floor(warm.length / 3)
  return third ? median(warm.slice(-third)) / median(warm.slice(0, third)) : null
}
