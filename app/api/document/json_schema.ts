import type { VineValidator } from '@vinejs/vine'

export type JsonSchema = { [key: string]: any }

/** Of what is sent: as the validator says it, in words of OpenAPI 3.1. */
export function schemaOfInput(validator: VineValidator<any, any>): JsonSchema {
  return plain(validator.toJSONSchema() as JsonSchema)
}

const schemas = new WeakMap<VineValidator<any, any>, JsonSchema>()

/** The same, made once: requests are held against it. */
export function knownSchema(validator: VineValidator<any, any>): JsonSchema {
  const known = schemas.get(validator) ?? schemaOfInput(validator)
  schemas.set(validator, known)
  return known
}

/** Of what is answered: all properties are always there, and more may come. */
export function schemaOfAnswer(validator: VineValidator<any, any>): JsonSchema {
  return whole(schemaOfInput(validator))
}

/** A boolean of a form may be `on`; of JSON it is one. Vine calls what may be null optional, too, where it has choices. */
function plain(schema: JsonSchema): JsonSchema {
  if (schema.enum?.includes('on')) return { type: 'boolean' }
  return mapped(schema, plain)
}

function whole(schema: JsonSchema): JsonSchema {
  const { additionalProperties, ...rest } = mapped(schema, whole)
  if (!rest.properties) return { ...rest, ...(additionalProperties && { additionalProperties }) }
  return { ...rest, required: Object.keys(rest.properties) }
}

function mapped(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const result: JsonSchema = { ...schema }
  if (schema.properties) {
    result.properties = Object.fromEntries(
      Object.entries<JsonSchema>(schema.properties).map(([name, one]) => [name, change(one)])
    )
  }
  if (schema.items && !Array.isArray(schema.items)) result.items = change(schema.items)
  if (schema.anyOf) result.anyOf = schema.anyOf.map(change)
  if (typeof schema.additionalProperties === 'object') {
    result.additionalProperties = change(schema.additionalProperties)
  }
  return result
}
