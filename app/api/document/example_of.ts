import type { JsonSchema } from '#app/api/document/json_schema'

/** Something that could be sent: what has to be there, each with a value of its kind. */
export function exampleOf(schema: JsonSchema): unknown {
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return exampleOf(schema.anyOf[0])
  switch ([schema.type].flat()[0]) {
    case 'object':
      return objectOf(schema)
    case 'array':
      return [exampleOf(schema.items ?? {})]
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    case 'string':
      return textOf(schema)
    default:
      return null
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema) {
  const names = required.length ? required : Object.keys(properties).slice(0, 1)
  return Object.fromEntries(names.map((name: string) => [name, exampleOf(properties[name])]))
}

function textOf({ pattern = '', format }: JsonSchema) {
  const [prefix] = /^\w+_/.exec(pattern.replace('^', '')) ?? []
  if (prefix) return `${prefix}${'0'.repeat(32)}`
  return format === 'email' ? 'ada@example.com' : 'text'
}
