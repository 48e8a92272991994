import { CLICK_IDS } from '#app/shared/click_ids'
import { parseLanding } from '#app/visitors/landing'

const MAX_KEYS = 200
const MAX_LENGTH = 512
const PLAIN = /^[\x21-\x7e]+$/

/** What providers call a call: letters and digits, so that no phone number is one. */
const ID = /^(?=.*[a-z])(?=.*\d)[\w-]{4,64}$/i

/** By what somebody may look for a request: ids of events, visits, visitors, clicks and calls in it. */
export function keysIn(events: readonly unknown[], isOfProvider = false): string[] {
  const found = new Set<string>()
  const add = (value: unknown) => {
    if (typeof value !== 'string' || value.length > MAX_LENGTH || !PLAIN.test(value)) return
    if (found.size < MAX_KEYS) found.add(value.toLowerCase())
  }
  for (const event of events) {
    const told = (event ?? {}) as Record<string, unknown>
    const { id, sid, u, meta, fingerprint, external_id: externalId } = told
    const facts = (typeof meta === 'object' && meta !== null ? meta : {}) as Record<string, unknown>
    for (const value of [id, sid, fingerprint, facts.fp, facts.fingerprint]) add(value)
    const ids = isOfProvider ? Object.values(told).slice(0, MAX_KEYS) : [externalId]
    for (const value of ids) if (typeof value === 'string' && ID.test(value)) add(value)
    for (const name of CLICK_IDS) add(facts[name])
    if (typeof u === 'string') Object.values(parseLanding(u).clickIds).forEach(add)
  }
  return [...found]
}
