import { isStorable } from '#app/shared/is_storable'
import type { ReferrerFacts, VisitFacts } from '#app/plugins/contracts/enricher'

export type Method = 'screen' | 'visit' | 'referrer'

/** What one enricher said: at most one of these, according to what it was asked. */
export interface Known {
  screen?: 'bot'
  visit?: Required<VisitFacts>
  referrer?: ReferrerFacts
}

const KINDS = new Set<unknown>(['search', 'social', 'ai', 'email', 'video', 'paid'])
const MAX_TEXT = 128
const COUNTRY = /^[A-Z]{2}$/

/** What no name has. */
const UNPRINTABLE = /\p{Cc}/u

const NOTHING: Known = Object.freeze({})
const BOT: Known = Object.freeze({ screen: 'bot' })

/**
 * The answer if it keeps the contract, else null. Each property is read once, into an object of our own: what was accepted
 * cannot change afterwards.
 */
export function accepted({ method, answer }: { method: Method; answer: any }): Known | null {
  if (answer === null) return NOTHING
  if (answer instanceof Promise) return ignored(answer)
  if (method === 'screen') return answer === 'bot' ? BOT : null
  if (typeof answer !== 'object') return null
  return method === 'visit' ? acceptVisit(answer) : acceptReferrer(answer)
}

/** Nobody waits for it; if it failed later, the process would end. */
function ignored(answer: Promise<unknown>) {
  answer.catch(() => {})
  return null
}

function acceptVisit(answer: VisitFacts): Known | null {
  const { device = null, browser = null, os = null, country = null, city = null } = answer
  const isAccepted =
    [device, browser, os, city].every((fact) => fact === null || isName(fact)) &&
    (country === null || (typeof country === 'string' && COUNTRY.test(country)))
  return isAccepted ? { visit: { device, browser, os, country, city } } : null
}

function acceptReferrer({ kind, name }: ReferrerFacts): Known | null {
  return KINDS.has(kind) && isName(name) ? { referrer: { kind, name } } : null
}

function isName(value: unknown) {
  return isStorable(value, MAX_TEXT) && value !== '' && !UNPRINTABLE.test(value)
}
