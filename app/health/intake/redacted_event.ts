import { masked } from '#app/health/intake/mask'

/** Values of these are nobody's business here, whatever they look like. */
const TELLING =
  /mail|phone|tel$|mobile|name|addr|street|city|zip|postal|birth|pass|token|secret|auth|card|iban|cookie|ip$|^reference$|^message|^body$|comment|speech|transcri|recording/i

/** Of the protocol: numbers, ids and clicks that somebody compares with what they have. */
const PLAIN =
  /^(?:s|id|sid|sm|ts|sent|ev|fp|fingerprint|ec|ea|[gmf]bclid|\w*clid|[gw]braid|utm_\w+|screen|viewport)$/

const MAX_KEYS = 40
const MAX_DEPTH = 4
const MAX_ITEMS = 10
const MAX_PLAIN = 200
const MAX_PLAIN_FIELDS = 12
const LARGEST_NUMBER = 9_999_999

/** Of the text of an event; beyond it, what the site sends of its own is left out. */
const LONGEST = 4_000

/** An event as it came, in a form that may be kept for a day and shown: bounded, and without what could name a person. */
export function redactedEvent(event: unknown): unknown {
  const whole = redacted('', event, 0)
  if (JSON.stringify(whole ?? null).length <= LONGEST) return whole
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return '[too long]'
  const plain = Object.entries(whole).filter(([, value]) => typeof value !== 'object')
  const short = Object.fromEntries(plain.slice(0, MAX_PLAIN_FIELDS))
  return { ...short, '…': '[too long to keep]' }
}

function redacted(name: string, value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactedText(name, value)
  if (typeof value === 'number') return redactedNumber(name, value)
  if (typeof value !== 'object' || value === null) return value
  if (TELLING.test(name)) return '[hidden]'
  if (depth >= MAX_DEPTH) return '[deeper]'
  if (Array.isArray(value)) {
    return value.slice(0, MAX_ITEMS).map((item) => redacted(name, item, depth + 1))
  }
  const entries: [string, unknown][] = []
  for (const key of Object.keys(value)) {
    if (entries.length >= MAX_KEYS) break
    const child = (value as Record<string, unknown>)[key]
    entries.push([masked(key, 64), redacted(key, child, depth + 1)])
  }
  return Object.fromEntries(entries)
}

function redactedText(name: string, text: string) {
  if (PLAIN.test(name) && !text.includes('@')) return printable(text)
  return TELLING.test(name) && text !== '' ? '[hidden]' : masked(text)
}

function redactedNumber(name: string, value: number) {
  if (PLAIN.test(name)) return value
  return TELLING.test(name) || Math.abs(value) > LARGEST_NUMBER ? '[number]' : value
}

/** An id of digits is no phone number, and must be found again as it is. */
function printable(text: string) {
  return text.slice(0, MAX_PLAIN).replace(/[^\x21-\x7e\p{L}\p{N} ]/gu, '')
}
