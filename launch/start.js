import { applicationEnvironment } from './app/environment.js'
import { migrate } from './app/migrations.js'
import { freshenEverything } from './app/products.js'
import { runServer } from './app/server_process.js'
import { ensurePortIsFree } from './app/serving_port.js'
import { welcome } from './app/welcome.js'
import { withDatabase } from './database/application_database.js'
import { launch } from './launcher.js'
import { isInterruption } from './process/stop_request.js'

/** `npm start`: from a fresh clone to a running server. Ctrl-C is its normal end, so it gives 0. */
await launch(async () => {
  try {
    await ensurePortIsFree()
    await withDatabase(async (database) => {
      await freshenEverything()
      const env = applicationEnvironment(database.url, {
        NODE_ENV: process.env.NODE_ENV || 'production',
      })
      await migrate('build', env)
      await runServer(env, () => welcome(env.APP_URL, database))
    })
  } catch (error) {
    if (!isInterruption(error)) throw error
  }
  return 0
})
