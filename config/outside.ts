import env from '#start/env'

/** What plugins that talk to the outside may reach besides the public internet. */
const outsideConfig = {
  /** Names, addresses and CIDR ranges of an intranet. */
  allowedHosts: (env.get('PLUGIN_ALLOW_HOSTS') ?? '')
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean),

  /** From the first look-up to the last byte of the answer. */
  timeLimitMs: 10_000,

  maxAnswerBytes: 64 * 1024,
}

export default outsideConfig
