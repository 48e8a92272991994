import vine from '@vinejs/vine'
import { LIMITS } from '#app/collect/protocol'
import { storable } from '#app/collect/storable'

/** `meta` is whatever the site sends, within bounds: an object, not deep, not wide, of storable texts. */
export const boundedMetadata = vine.createRule((value, _, field) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    field.report('The {{ field }} field must be an object', 'object', field)
    return
  }
  if (depthOf(value, LIMITS.metaDepth) > LIMITS.metaDepth) {
    field.report(`The {{ field }} field is deeper than ${LIMITS.metaDepth} levels`, 'depth', field)
    return
  }
  const budget = { keys: LIMITS.metaKeys }
  const copy = copyOf(value, budget)
  if (budget.keys < 0) {
    field.report(`The {{ field }} field has more than ${LIMITS.metaKeys} values`, 'keys', field)
    return
  }
  field.mutate(copy, field)
})

function depthOf(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (limit === 0) return 1
  let deepest = 0
  for (const child of Object.values(value)) deepest = Math.max(deepest, depthOf(child, limit - 1))
  return deepest + 1
}

/** Copies what can be stored. A key `__proto__` is left out: it would change the copy instead of being in it. */
function copyOf(value: unknown, budget: { keys: number }): unknown {
  if (typeof value === 'string') {
    return storable(value, LIMITS.metaText)
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    budget.keys -= value.length
    return budget.keys < 0 ? [] : value.map((child) => copyOf(child, budget))
  }
  const copy: Record<string, unknown> = {}
  for (const [key, child] of Object.entries(value)) {
    const name = storable(key, LIMITS.name)
    if (name === '__proto__') continue
    if (--budget.keys < 0) break
    copy[name] = copyOf(child, budget)
  }
  return copy
}
