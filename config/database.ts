import env from '#start/env'
import { defineConfig } from '@adonisjs/lucid'
import { poolSizes } from '#app/shared/pool_sizes'

const url = env.get('DATABASE_URL')
const sizes = poolSizes(env.get('WEB_CONCURRENCY'))

/** Whatever zone the database is set to: a day before an instant is 24 hours before it. */
const EVERYWHERE = { timezone: 'UTC' }

/**
 * One database, three ways in. The role is set by the connection itself, so that forgetting to enter a tenant gives zero
 * rows, whatever role `DATABASE_URL` logs in as.
 */
function connectionAs(
  role: string | null,
  pool: { min: number; max: number },
  {
    settings = {},
    ...driver
  }: { settings?: Record<string, string>; pipeline?: boolean; query_timeout?: number } = {}
) {
  const options = Object.entries({ ...(role && { role }), ...EVERYWHERE, ...settings })
  return {
    client: 'pg' as const,
    connection: {
      connectionString: url,
      application_name: role ?? 'opsmantik_owner',
      connectionTimeoutMillis: 5_000,
      options: options.map(([k, v]) => `-c ${k}=${v}`).join(' '),
      ...driver,
    },
    pool: { ...pool, acquireTimeoutMillis: 5_000 },
    migrations: { naturalSort: true, paths: ['database/migrations'] },
    debug: false,
  }
}

const dbConfig = defineConfig({
  connection: 'app',
  connections: {
    /** What a signed-in person's request uses; sees what `app/shared/tenant_db.ts` entered. */
    app: connectionAs('opsmantik_app', { min: 0, max: sizes.app }),
    /** Sign-in, sessions of people, background work. */
    service: connectionAs('opsmantik_service', { min: 0, max: sizes.service }),
    /** The public door: its own pool, so that a slow dashboard cannot hold up a click. */
    ingest: connectionAs(
      'opsmantik_service',
      { min: 0, max: sizes.ingest },
      {
        pipeline: true,
        query_timeout: 15_000,
        settings: {
          plan_cache_mode: 'force_generic_plan',
          jit: 'off',
          statement_timeout: '10s',
          synchronous_commit: 'on',
        },
      }
    ),
    /** Migrations and partitions only; the job queue has connections of its own, as the same role. */
    owner: connectionAs(null, { min: 0, max: sizes.owner }),
  },
})

export default dbConfig
