import { Env } from '@adonisjs/core/env'
import { proxyRanges } from '#app/shared/proxy_ranges'
import { webProcesses, workerProcesses } from '#app/shared/process_counts'
import { redisAddresses } from '#app/shared/redis/redis_addresses'
import { allowedRanges } from '#app/plugins/outside/allowed_ranges'

/**
 * Every variable the application reads, checked once at boot. `process.env` is read nowhere else but in `config/`.
 */
export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  HOST: Env.schema.string({ format: 'host' }),
  PORT: Env.schema.number(),
  LOG_LEVEL: Env.schema.enum.optional([
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'trace',
    'silent',
  ] as const),

  APP_KEY: Env.schema.secret(),
  APP_URL: Env.schema.string({ format: 'url', tld: false }),

  DATABASE_URL: Env.schema.string(),

  /** Where files lie that people fetch later; `data` beside the application by default. */
  DATA_DIR: Env.schema.string.optional(),

  /** Web processes that share the port: a number, or `auto` for one a core. */
  WEB_CONCURRENCY: webProcesses,
  /** Processes beside them that send what is told to the outside. */
  WORKERS: workerProcesses,

  /** `redis`: what comes in is answered for when Redis has it, and workers store it; `direct`, the default, when it is stored. */
  INGEST_DRIVER: Env.schema.enum.optional(['direct', 'redis'] as const),
  /** Redis or Valkey, 7 or newer: one address, or those of nodes of a cluster, comma separated. */
  REDIS_URL: redisAddresses,
  /** What may wait in Redis, in MB of JSON; beyond it senders are asked to come again. */
  INGEST_QUEUE_MB: Env.schema.number.optional(),
  /** `off`: this machine has no worker that stores what waits; some other one has, started by `npm run ace -- worker`. */
  INGEST_WORKER: Env.schema.enum.optional(['on', 'off'] as const),

  /** `off`: this server has no job worker; some other one, or `bin/jobs.js` by itself, works off the queue. */
  JOBS: Env.schema.enum.optional(['on', 'off'] as const),

  /** `off`: this server sends no webhooks; some other one does, or `bin/deliveries.js` by itself. */
  DELIVERIES: Env.schema.enum.optional(['on', 'off'] as const),

  /** Origins that may send events for any site, comma separated; `*` for all. */
  ALLOWED_ORIGINS: Env.schema.string.optional(),
  /** Requests per minute, address and endpoint; 0 switches the limit off. */
  RATE_LIMIT_SYNC: Env.schema.number.optional(),
  RATE_LIMIT_CALL_EVENT: Env.schema.number.optional(),
  /**
   * Addresses or CIDR ranges of our own proxies, comma separated. Only they may say who the client is. One that cannot be read ends the
   * start.
   */
  TRUSTED_PROXIES: proxyRanges,

  /**
   * Addresses or CIDR ranges, comma separated, that receivers of webhooks and other plugins may live in though they are not on
   * the public internet. Plain http is allowed for those only. One that cannot be read, or is wider than a network inside, ends
   * the start.
   */
  OUTBOUND_ALLOW_CIDRS: allowedRanges,

  /** How much of what traffic pages read is remembered, at most. */
  TRAFFIC_MEMORY_MB: Env.schema.number.optional(),

  SMTP_HOST: Env.schema.string.optional(),
  SMTP_PORT: Env.schema.number.optional(),
  SMTP_USERNAME: Env.schema.string.optional(),
  SMTP_PASSWORD: Env.schema.secret.optional(),
  SMTP_SECURE: Env.schema.boolean.optional(),
  MAIL_FROM: Env.schema.string.optional(),

  GOOGLE_CLIENT_ID: Env.schema.string.optional(),
  GOOGLE_CLIENT_SECRET: Env.schema.secret.optional(),
  /** Of the OAuth client that people link their Google Ads accounts with; not the one they sign in with. */
  GOOGLE_ADS_CLIENT_ID: Env.schema.string.optional(),
  GOOGLE_ADS_CLIENT_SECRET: Env.schema.secret.optional(),
  /** `true`: the consent screen is in testing, so that what is linked has to be linked again after seven days. */
  GOOGLE_ADS_TESTING: Env.schema.boolean.optional(),
  /** Another Google, for tests and development; refused in production. */
  GOOGLE_BASE_URL: Env.schema.string.optional({ format: 'url', tld: false }),

  /** What seals the tokens of linked accounts, comma separated, the one to seal with first. Without it APP_KEY does. */
  TOKEN_KEYS: Env.schema.secret.optional(),
})
