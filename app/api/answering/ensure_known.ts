import { errors, type VineValidator } from '@vinejs/vine'
import { knownSchema, type JsonSchema } from '#app/api/document/json_schema'

interface Unknown {
  field: string
  rule: string
  message: string
}

/**
 * Throws for a field that is not asked for. One that is left out by mistake and one that is spelled wrongly look the same to a
 * validator, and a change that changes nothing would be answered as done.
 */
export function ensureKnown(validator: VineValidator<any, any> | undefined, given: object) {
  const unknown = unknownIn(validator ? knownSchema(validator) : NOTHING, given, '')
  if (unknown.length) throw new errors.E_VALIDATION_ERROR(unknown)
}

const NOTHING: JsonSchema = { properties: {} }

function unknownIn(schema: JsonSchema, given: unknown, at: string): Unknown[] {
  if (typeof given !== 'object' || given === null) return []
  if (Array.isArray(given)) {
    return given.flatMap((item, place) => unknownIn(schema.items ?? {}, item, `${at}${place}.`))
  }
  const { properties, additionalProperties } = schema
  if (!properties || additionalProperties) return []
  return Object.entries(given).flatMap(([name, value]) =>
    Object.hasOwn(properties, name)
      ? unknownIn(properties[name], value, `${at}${name}.`)
      : [{ field: `${at}${name}`, rule: 'unknown', message: 'There is no such field here.' }]
  )
}
