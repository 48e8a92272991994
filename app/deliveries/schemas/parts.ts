/** JSON Schema, draft 2020-12: as much of it as our messages need. */
export type Schema = Readonly<Record<string, unknown>>

export const text: Schema = { type: 'string' }
export const textOrNull: Schema = { type: ['string', 'null'] }
export const instant: Schema = { type: 'string', format: 'date-time' }
export const score: Schema = { type: 'integer', minimum: 0, maximum: 100 }
export const band: Schema = { enum: ['standard', 'engaged', 'hot', 'premium'] }
export const amount: Schema = { type: ['number', 'null'] }
export const currency: Schema = { type: 'string', pattern: '^[A-Z]{3}$' }
export const phoneNumber: Schema = {
  type: ['string', 'null'],
  pattern: '^\\+[1-9][0-9]{1,14}$',
  description: 'E.164; null when it is not known.',
}
export const reasons: Schema = {
  type: 'array',
  items: object({ signal: text, points: { type: 'number' } }),
}

/** An opaque id: what it is of, and 32 digits. */
export function id(prefix: string, orNull = false): Schema {
  return {
    type: orNull ? ['string', 'null'] : 'string',
    pattern: `^${prefix}_[0-9a-f]{32}$`,
  }
}

export function sequenceOf(what: 'session' | 'call' | 'lead'): Schema {
  return {
    type: 'integer',
    minimum: 0,
    description: `Goes up within a ${what}: of two messages the one with the higher number is later.`,
  }
}

/** All of the properties are always there; more may come in a later version. */
export function object(properties: Record<string, Schema>, description?: string): Schema {
  return {
    type: 'object',
    ...(description && { description }),
    properties,
    required: Object.keys(properties),
  }
}

export const site = object({ id: { type: 'string', pattern: '^site_' }, domain: text })

export const session = object(
  {
    id: id('sess'),
    started_at: instant,
    entry_page: text,
    referrer: textOrNull,
    source_label: text,
    channel: text,
    source: textOrNull,
    medium: textOrNull,
    campaign: textOrNull,
    click_ids: { type: 'object', additionalProperties: text },
    returning_ad_visitor: { type: 'boolean' },
    fingerprint: textOrNull,
    device: textOrNull,
    country: textOrNull,
    city: textOrNull,
  },
  'The visit, and where it came from.'
)

/** What all messages have around their data. */
export function envelope(type: string, version: number, title: string, data: Schema): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...object({
      type: { const: type },
      version: { const: version },
      timestamp: { ...instant, description: 'When it happened.' },
      data,
    }),
  }
}
