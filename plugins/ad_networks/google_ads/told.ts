/** Reads what Google sends, of which nothing is taken for granted. */
export const record = (value: unknown) =>
  (value && typeof value === 'object' ? value : {}) as Record<string, unknown>

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export const text = (value: unknown): string | null =>
  typeof value === 'string' && value
    ? value
        .replaceAll(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 300)
    : null

/** A number of 64 bits is text; a place is either. Null: it is neither. */
export function whole(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : null
}

export interface Violation {
  field: string
  code: string
  description: string | null
}

export interface ToldError {
  message: string | null
  codes: string[]
  violations: Violation[]
}

/** An error as all APIs of Google write them. */
export function toldError(body: unknown): ToldError {
  const error = record(record(body).error)
  const codes: string[] = []
  const violations: Violation[] = []
  for (const detail of list(error.details)) {
    const { reason, fieldViolations } = record(detail)
    const code = text(reason)
    if (code) codes.push(code)
    for (const one of list(fieldViolations)) {
      const { field, description, reason: why } = record(one)
      violations.push({
        field: text(field) ?? '',
        code: text(why) ?? '',
        description: text(description),
      })
    }
  }
  const status = text(error.status)
  if (status) codes.push(status)
  return { message: text(error.message), codes, violations }
}
