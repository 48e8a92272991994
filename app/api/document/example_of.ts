import type { JsonSchema } from '#app/api/document/json_schema'

/** Something that could be sent or answered: what has to be there, each with a value of its kind. */
export function exampleOf(schema: JsonSchema, name = ''): unknown {
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return exampleOf(schema.anyOf[0], name)
  switch ([schema.type].flat()[0]) {
    case 'object':
      return objectOf(schema)
    case 'array':
      return Array.from({ length: schema.minItems || 1 }, () => exampleOf(schema.items ?? {}, name))
    case 'integer':
    case 'number':
      return schema.minimum || 1
    case 'boolean':
      return true
    case 'string':
      return textOf(schema, name)
    default:
      return null
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema) {
  const names = required.length ? required : Object.keys(properties).slice(0, 1)
  return Object.fromEntries(names.map((name: string) => [name, exampleOf(properties[name], name)]))
}

const ID = '0b1e7f526f0e4f0c9f2a0d7c0a3b1c55'

const BY_FORMAT: Record<string, string> = {
  'date': '2026-11-23',
  'date-time': '2026-11-23T09:30:00.000Z',
  'email': 'ada@example.com',
  'uuid': '0b1e7f52-6f0e-4f0c-9f2a-0d7c0a3b1c55',
}

const BY_NAME: Record<string, string> = {
  email: 'ada@example.com',
  domain: 'plumber.example',
  timezone: 'Europe/Istanbul',
  number: '+4930123456',
  numbers: '+4930123456',
  phone_number: '+4930123456',
  currency: 'EUR',
  month: '2026-11',
  accent: '#1a2b3c',
  url: 'https://example.com/hook',
}

function textOf({ pattern = '', format }: JsonSchema, name: string) {
  if (pattern.startsWith('^[1-9]')) return '1234567890'
  const [prefix] = /^[a-z]+_/.exec(pattern.replace('^', '')) ?? []
  if (prefix === 'site_') return `site_${ID.slice(0, 16)}`
  if (prefix) return `${prefix}${ID}`
  return BY_FORMAT[format] ?? BY_NAME[name] ?? 'text'
}
