import type { Enricher, ReferrerFacts, VisitFacts } from '#app/plugins/contracts/enricher'

export type Method = keyof Enricher

/** What one enricher said: at most one of these, according to what it was asked. */
export interface Known {
  screen?: 'bot' | null
  visit?: VisitFacts | null
  referrer?: ReferrerFacts | null
}

const KINDS = new Set<unknown>(['search', 'social', 'ai', 'email', 'video', 'paid'])
const MAX_TEXT = 128
const COUNTRY = /^[A-Z]{2}$/

/** The answer if it keeps the contract, else null. */
export function accepted({ method, answer }: { method: Method; answer: any }): Known | null {
  if (answer === null) return NOTHING
  switch (method) {
    case 'screen':
      return answer === 'bot' ? BOT : null
    case 'visit':
      return isVisit(answer) ? { visit: answer } : null
    case 'referrer':
      return KINDS.has(answer.kind) && isText(answer.name) ? { referrer: answer } : null
  }
}

const NOTHING: Known = {}
const BOT: Known = { screen: 'bot' }

function isVisit({ device, browser, os, country, city }: any) {
  const isCountry = country === undefined || country === null || COUNTRY.test(country)
  return isCountry && [device, browser, os, city].every(isTextOrNothing)
}

function isTextOrNothing(value: unknown) {
  return value === undefined || value === null || isText(value)
}

function isText(value: unknown) {
  return (
    typeof value === 'string' &&
    value.length <= MAX_TEXT &&
    value.isWellFormed() &&
    !value.includes('\0')
  )
}
