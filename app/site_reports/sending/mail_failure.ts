/** What went wrong with a mail, as far as it says whether it can have been sent. */
interface SmtpError {
  /** What the server answered; none: it said nothing any more. */
  responseCode?: number
  /** What was being said to it. */
  command?: string
  message?: string
}

export type Failure =
  { kind: 'retry' | 'refused'; problem: string } | { kind: 'unknown'; problem: string }

/** Before these nothing of the mail is on its way. */
const BEFORE_THE_MAIL = /^(?:CONN|EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL FROM|RCPT TO|API)/

/**
 * A server that has answered no has not taken the mail, and one that was never told of it neither. One that falls silent while the mail is
 * handed over may have it.
 */
export function failureOf(error: unknown): Failure {
  const { responseCode, command = '' } = (error ?? {}) as SmtpError
  if (responseCode && responseCode >= 500) {
    return { kind: 'refused', problem: `The mail server refused it (${responseCode}).` }
  }
  if (responseCode) {
    return { kind: 'retry', problem: `The mail server did not take it yet (${responseCode}).` }
  }
  if (BEFORE_THE_MAIL.test(command)) {
    return { kind: 'retry', problem: 'The mail server could not be reached.' }
  }
  return {
    kind: 'unknown',
    problem: 'The mail server fell silent before it said whether it took it.',
  }
}

const MINUTE_MS = 60_000
/** Longer each time, more than a day in all. */
const WAITS = [1, 5, 15, 60, 180, 360, 480, 720]

/** When to try again; null: often enough. A login that is wrong is worth trying again too: somebody will put it right. */
export function tryAgainAt(attempts: number, now: Date): Date | null {
  const minutes = WAITS[attempts - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS)
}
