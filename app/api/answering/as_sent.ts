import { errors, type VineValidator } from '@vinejs/vine'
import { knownSchema } from '#app/api/document/json_schema'

interface Said {
  field: string
  rule: string
  message: string
}

/** Deeds call fields as the forms of pages do. */
export function asSent(
  body: VineValidator<any, any> | undefined,
  error: InstanceType<typeof errors.E_VALIDATION_ERROR>
) {
  const names = Object.keys((body && knownSchema(body).properties) ?? {})
  const messages: Said[] = error.messages
  return new errors.E_VALIDATION_ERROR(
    messages.map((one) => ({ ...one, field: nameOf(one.field, names) }))
  )
}

function nameOf(field: string, names: string[]): string {
  const written = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const known = [field, written].find((one) => names.includes(one.split('.')[0]))
  return known ?? (names.includes('settings') ? `settings.${field}` : field)
}
