/**
 * What a failed batch tells us to do.
 *
 * - `poison`: a value that the database cannot store; the rest of the batch can be.
 * - `repeat`: the batch was built on what is no longer so, or lost against another one: read anew and do it again.
 * - `cut`: the connection broke in the middle, and whether it was stored is not known. Once more over another connection:
 *   the ids tell, and nothing is stored twice.
 * - `unavailable`: the database is not there, or has no room. The sender comes again.
 */
export type FailureKind = 'poison' | 'repeat' | 'cut' | 'unavailable'

/** SQLSTATE classes: data exception, program limit (an index row too large). A missing partition breaks keys: no fault of the data. */
const POISON = ['22', '54']

/** Serialization failure (also raised by `ingest.agree`), deadlock, and a row that somebody else has put there. */
const REPEAT = ['40001', '40P01', '23505']

/** Ended by an administrator, by a crash of the server, or idle for too long; and what the driver says of a lost socket. */
const CUT = ['57P01', '57P02', '57P05', 'ECONNRESET', 'EPIPE']
const CUT_MESSAGES = /^Connection terminated|^Client has encountered a connection error/

export function failureKind(error: unknown): FailureKind {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  if (REPEAT.includes(code)) return 'repeat'
  if (CUT.includes(code) || CUT_MESSAGES.test(message)) return 'cut'
  if (code.length === 5 && POISON.includes(code.slice(0, 2))) return 'poison'
  return 'unavailable'
}
