/**
 * What a failed transaction tells us to do.
 *
 * - `poison`: a value that the database cannot store; the rest of the batch can be.
 * - `repeat`: the batch was built on what is no longer so, or lost against another one: read anew and do it again.
 * - `unavailable`: the database is not there, or has no room. Nothing was stored, or we cannot know whether: the sender
 *   comes again, and ids make sure that nothing is stored twice.
 */
export type FailureKind = 'poison' | 'repeat' | 'unavailable'

/** SQLSTATE classes: data exception, integrity violation, program limit (an index row too large). */
const POISON = ['22', '23', '54']
/** Serialization failure (also raised by `ingest.agree`), deadlock, and a row that somebody else has put there. */
const REPEAT = ['40001', '40P01', '23505']

export function failureKind(error: unknown): FailureKind {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  if (REPEAT.includes(code)) return 'repeat'
  if (code.length === 5 && POISON.includes(code.slice(0, 2))) return 'poison'
  return 'unavailable'
}
