import { ApiProblem } from '#app/api/problem'

/** Deeper than anything that is asked for, and not so deep that looking at it costs the stack. */
const DEEPEST = 32

/** PostgreSQL refuses a NUL and halves of characters, wherever they are. */
export function ensureStorable(value: unknown, depth = 0) {
  if (typeof value === 'string') ensureText(value)
  if (typeof value !== 'object' || value === null) return
  if (depth === DEEPEST) {
    const message = `Nothing is asked for that is nested more than ${DEEPEST} deep.`
    throw new ApiProblem(400, 'E_INVALID_JSON', message)
  }
  for (const [key, inside] of Object.entries(value)) {
    ensureText(key)
    ensureStorable(inside, depth + 1)
  }
}

function ensureText(text: string) {
  if (!text.includes('\0') && text.isWellFormed()) return
  throw new ApiProblem(400, 'E_NOT_TEXT', 'Leave out NUL and halves of surrogate pairs.')
}
