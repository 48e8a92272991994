import { AdsProblem } from '#app/ads/ads_problem'

/**
 * What kind of trouble it is, for whoever decides what to do about it: `refused` is a grant or token that is worth nothing any
 * more, `misconfigured` is our own OAuth client, `busy` passes by itself, `denied` needs a person.
 */
export type GoogleFault =
  'unreachable' | 'garbled' | 'busy' | 'refused' | 'denied' | 'misconfigured'

interface Facts {
  help?: string
  /** As Google calls it. */
  reason?: string
  requestId?: string
  /** When Google says so. */
  retryAfterMs?: number
}

/**
 * Google did not do what it was asked. Its words are for people, and hold nothing of the request: there was a token in it.
 */
export class GoogleProblem extends AdsProblem {
  static code = 'E_GOOGLE'

  readonly reason?: string
  readonly requestId?: string
  readonly retryAfterMs?: number

  constructor(
    readonly fault: GoogleFault,
    message: string,
    { help, reason, requestId, retryAfterMs }: Facts = {}
  ) {
    super(message, { help })
    this.reason = reason
    this.requestId = requestId
    this.retryAfterMs = retryAfterMs
  }
}

export const unreachable = (why: string) =>
  new GoogleProblem('unreachable', `Google could not be reached: ${why}.`, {
    help: 'It is tried again.',
  })

export const garbled = (why: string) =>
  new GoogleProblem('garbled', `Google answered something that cannot be read: ${why}.`, {
    help: 'It is tried again.',
  })
