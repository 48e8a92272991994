import env from '#start/env'

/** The public door. */
const collectConfig = {
  /** Origins, or hosts with what is below them, whose pages may send events for any site. `*`: all. */
  allowedOrigins: (env.get('ALLOWED_ORIGINS') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean),

  /** Requests per minute, address and endpoint; 0 switches the limit off. */
  limits: {
    sync: env.get('RATE_LIMIT_SYNC', 100),
    callEvent: env.get('RATE_LIMIT_CALL_EVENT', 50),
    /** Of one fingerprint on one site, whatever address it comes from. */
    callEventOfVisitor: env.get('RATE_LIMIT_CALL_EVENT', 50) && 20,
    /** Of one site, with its signature. */
    callEventSigned: env.get('RATE_LIMIT_CALL_EVENT', 50) && 6_000,
    /** Each open page asks about once a minute whether it keeps its number. */
    numbers: env.get('RATE_LIMIT_SYNC', 100) && 120,
  },
}

export default collectConfig
