import { defineConfig, stores } from '@adonisjs/limiter'

/** Limits on people signing in; they are in the database so that a restart does not forgive anybody. */
const limiterConfig = defineConfig({
  default: 'database',
  stores: {
    database: stores.database({ connectionName: 'service', tableName: 'rate_limits' }),
  },
})

export default limiterConfig

declare module '@adonisjs/limiter/types' {
  export interface LimitersList extends InferLimiters<typeof limiterConfig> {}
}
