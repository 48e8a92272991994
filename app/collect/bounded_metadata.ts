import { LIMITS } from '#app/collect/protocol'
import { Problem } from '#app/collect/problem'
import { storable } from '#app/collect/storable'

const NO_OBJECT = new Problem('object', 'must be an object')
const TOO_DEEP = new Problem('depth', `is deeper than ${LIMITS.metaDepth} levels`)
const TOO_WIDE = new Problem('keys', `has more than ${LIMITS.metaKeys} values`)

interface Budget {
  keys: number
  isTooDeep: boolean
}

/** `meta` is whatever the site sends, within bounds: an object, not deep, not wide, of storable texts. */
export function boundedMetadata(value: unknown): Record<string, unknown> | Problem {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return NO_OBJECT
  const budget: Budget = { keys: LIMITS.metaKeys, isTooDeep: false }
  const copy = copyOf(value, 1, budget)
  if (budget.isTooDeep) return TOO_DEEP
  return budget.keys < 0 ? TOO_WIDE : (copy as Record<string, unknown>)
}

/**
 * Copies what can be stored. A key `__proto__` is left out, it would change the copy instead of being in it; how deep it
 * goes counts all the same.
 */
function copyOf(value: unknown, level: number, budget: Budget): unknown {
  if (typeof value === 'string') return storable(value, LIMITS.metaText)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || value === null) return value
  if (level > LIMITS.metaDepth) {
    budget.isTooDeep = true
    return null
  }
  if (Array.isArray(value)) {
    budget.keys -= value.length
    return budget.keys < 0 ? [] : value.map((child) => copyOf(child, level + 1, budget))
  }
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const name = storable(key, LIMITS.name)
    const child = (value as Record<string, unknown>)[key]
    if (name === '__proto__') {
      const ofItsOwn = { keys: LIMITS.metaKeys, isTooDeep: false }
      copyOf(child, level + 1, ofItsOwn)
      budget.isTooDeep ||= ofItsOwn.isTooDeep
      continue
    }
    if (--budget.keys < 0) break
    copy[name] = copyOf(child, level + 1, budget)
  }
  return copy
}
