export const PLACE = /\{\{\s*([\w.]+)\s*\}\}/g

/**
 * A template with the values of a message. Each is written as JSON, quotes and all, so whatever a visitor typed, what was JSON
 * stays JSON. What is not there is null.
 */
export function fill(template: string, message: unknown): string {
  return template.replace(
    PLACE,
    (_, path: string) => JSON.stringify(valueAt(message, path)) ?? 'null'
  )
}

function valueAt(message: unknown, path: string): unknown {
  let value = message
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
    value = (value as Record<string, unknown>)[key]
  }
  return value
}
