import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SettingValues } from '#app/plugins/contracts/plugin'
import type { ProviderCall, ProviderRequest } from '#app/plugins/contracts/call_provider'

/** A request that says when it was signed is believed for so long, either way: clocks differ. */
const MAX_AGE_MS = 5 * 60_000

const MAX_TEXT = 256
const MAX_REFERENCE = 4096

/** A time that does not say its zone would be another one on another server. */
const HAS_ZONE = /(?:Z|UT|UTC|GMT|[+-]\d\d:?\d\d)\s*$/i

/** Did one who knows the secret send this body, and, if it says when, just now? */
export function isSigned(
  settings: SettingValues,
  { headers, body, receivedAt }: ProviderRequest
): boolean {
  const secret = String(settings.secret)
  const written = headers[String(settings.signature_header).toLowerCase()]
  if (!secret || !written) return false
  const timeHeader = String(settings.timestamp_header).toLowerCase()
  const timestamp = timeHeader ? headers[timeHeader] : null
  if (timestamp === undefined) return false
  if (timestamp !== null && !isRecent(timestamp, receivedAt)) return false

  const text = timestamp === null ? body : `${timestamp}.${body}`
  const expected = createHmac('sha256', secret).update(text).digest()
  const encoding = settings.encoding === 'base64' ? 'base64' : 'hex'
  const given = Buffer.from(written.replace(/^(?:sha256|v1)=/, ''), encoding)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function isRecent(timestamp: string, receivedAt: Date) {
  if (!/^\d{1,13}$/.test(timestamp)) return false
  const ms = timestamp.length > 11 ? Number(timestamp) : Number(timestamp) * 1000
  return Math.abs(receivedAt.getTime() - ms) <= MAX_AGE_MS
}

/** The call in a body of JSON, by the names that the settings have for its fields. Null without an id. */
export function callIn(
  settings: SettingValues,
  { body, receivedAt }: ProviderRequest
): ProviderCall | null {
  const message = parsed(body)
  const field = (key: string) => valueAt(message, String(settings[key]))
  const id = textOf(field('id_field'))
  if (!id) return null
  const seconds = Number(field('seconds_field') ?? Number.NaN)
  const reference = textOf(field('reference_field'), MAX_REFERENCE)
  return {
    externalId: id,
    phoneNumber: textOf(field('from_field')),
    calledAt: instantOf(field('started_field')) ?? receivedAt,
    durationSec: Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds) : null,
    dialled: textOf(field('to_field')) || null,
    ...(reference && { reference }),
  }
}

/** `call.from` is the field `from` of the field `call`. */
function valueAt(message: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => {
    const isObject = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
    return isObject ? (inner as Record<string, unknown>)[name] : undefined
  }, message)
}

function textOf(value: unknown, limit = MAX_TEXT): string {
  const isText = typeof value === 'string' || typeof value === 'number'
  return isText ? String(value).slice(0, limit).toWellFormed() : ''
}

/** ISO 8601 with a zone, or seconds or milliseconds since the epoch, as a number or as text. */
function instantOf(value: unknown): Date | null {
  const text = textOf(value).trim()
  const count = /^\d{1,13}(?:\.\d+)?$/.test(text) ? Number(text) : null
  if (count === null && !HAS_ZONE.test(text)) return null
  const instant = new Date(count === null ? text : count < 1e11 ? count * 1000 : count)
  return Number.isNaN(instant.getTime()) ? null : instant
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
