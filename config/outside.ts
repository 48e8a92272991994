import env from '#start/env'

/** What may be reached besides the public internet, and how long somebody outside may take. */
const outsideConfig = {
  /** Addresses and CIDR ranges of an intranet, which may also be reached without TLS and at any port. */
  allowedRanges: env.get('OUTBOUND_ALLOW_CIDRS'),

  /** Who is asked for names, with a port if it is not 53; none: whom this machine asks. */
  nameServers: [] as string[],

  /**
   * By kind of plugin: from the first look-up to the last byte of the answer, and how much of that is read. An answer to a
   * message is only looked at by people. A batch of conversions is a megabyte, and what became of each is told at once.
   */
  limits: {
    'call-provider': { timeLimitMs: 10_000, maxAnswerBytes: 64 * 1024, maxBodyBytes: 256 * 1024 },
    'destination': { timeLimitMs: 15_000, maxAnswerBytes: 16 * 1024, maxBodyBytes: 256 * 1024 },
    'ad-network': {
      timeLimitMs: 30_000,
      maxAnswerBytes: 1024 * 1024,
      maxBodyBytes: 4 * 1024 * 1024,
    },
  },

  /** One page of a client, looked at for its tag. */
  page: { timeLimitMs: 8_000, maxAnswerBytes: 768 * 1024, maxBodyBytes: 0 },
}

export interface OutsideLimits {
  timeLimitMs: number
  maxAnswerBytes: number
  maxBodyBytes: number
}

export default outsideConfig
