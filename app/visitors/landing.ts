import { CLICK_IDS, type ClickIdName } from '#app/shared/click_ids'
import { UTM_PARAMS, type Landing, type UtmName } from '#app/visitors/types'

const AD_PARAMS = new Set([
  'gad_source',
  'gad_campaignid',
  'campaignid',
  'adgroupid',
  'creative',
  'keyword',
  'matchtype',
  'network',
  'device',
  'devicemodel',
  'placement',
  'target',
  'targetid',
  'adposition',
  'feeditemid',
  'extensionid',
  'loc_interest_ms',
  'loc_physical_ms',
])

const CLICK_ID_NAMES: ReadonlySet<string> = new Set(CLICK_IDS)
const UTM_NAMES: ReadonlySet<string> = new Set(UTM_PARAMS)

const CLICK_ID_MIN = 10
const CLICK_ID_MAX = 512
const PARAM_MAX = 255

/** Written by tools that had nothing to say. */
const NOTHING = /^(?:|null|undefined|\(not set\))$/i

/** A placeholder that nobody filled in: `{gclid}`, also when it was encoded twice. */
const LEFTOVER = /[{}]|%7[bd]/i

/** Spaces and control characters are in no click id. */
const NOT_IN_CLICK_ID = /[\s\p{Cc}]/u

/**
 * Reads click ids, UTM and ValueTrack parameters from the query and the hash of a page's URL. Names are lower case, as the
 * networks write them; the first usable value of a name counts. Anything may come in, also what is no URL.
 */
export function parseLanding(url: string): Landing {
  const landing: Landing = { clickIds: {}, utm: {}, adParams: {} }
  for (const [name, raw] of parameters(url)) {
    if (CLICK_ID_NAMES.has(name)) {
      const value = usableClickId(decode(raw))
      if (value) landing.clickIds[name as ClickIdName] ??= value
    } else if (UTM_NAMES.has(name)) {
      const value = usableParam(decode(raw.replaceAll('+', ' ')))
      if (value) landing.utm[name as UtmName] ??= value
    } else if (AD_PARAMS.has(name)) {
      const value = usableParam(decode(raw.replaceAll('+', ' ')))
      if (value) landing.adParams[name] ??= value
    }
  }
  return landing
}

/** The value if it can be a click id: byte for byte, at least 10 characters, no template's leftover. */
export function usableClickId(value: unknown): string | null {
  return typeof value === 'string' &&
    value.length >= CLICK_ID_MIN &&
    value.length <= CLICK_ID_MAX &&
    !LEFTOVER.test(value) &&
    !NOT_IN_CLICK_ID.test(value)
    ? value.toWellFormed()
    : null
}

function usableParam(value: string): string | null {
  const text = value.replaceAll('\0', '').trim().slice(0, PARAM_MAX).toWellFormed()
  return NOTHING.test(text) || LEFTOVER.test(text) ? null : text
}

function* parameters(url: string): Generator<[name: string, raw: string]> {
  const hashAt = url.indexOf('#')
  const beforeHash = hashAt < 0 ? url : url.slice(0, hashAt)
  const hash = hashAt < 0 ? '' : url.slice(hashAt + 1)
  const queryAt = beforeHash.indexOf('?')
  if (queryAt >= 0) yield* pairs(beforeHash.slice(queryAt + 1))
  if (hash) yield* pairs(hash.slice(hash.indexOf('?') + 1))
}

function* pairs(query: string): Generator<[string, string]> {
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=')
    if (at > 0) yield [pair.slice(0, at), pair.slice(at + 1)]
  }
}

/** One URL decoding; what cannot be decoded is taken as it stands. */
function decode(raw: string): string {
  if (!raw.includes('%')) return raw
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}
