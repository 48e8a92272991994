import { applicationEnvironment } from './app/environment.js'
import { migrate } from './app/migrations.js'
import { buildTracker } from './app/products.js'
import { ensurePortIsFree } from './app/serving_port.js'
import { withDatabase } from './database/application_database.js'
import { launch } from './launcher.js'
import { step } from './machine/report.js'
import { runInForeground } from './process/run_in_foreground.js'
import { isStopping } from './process/stop_request.js'

/** `npm run dev`: from the sources, which it watches. The tracker is built once. */
await launch(async (args) => {
  await ensurePortIsFree()
  return withDatabase(async ({ url }) => {
    const env = applicationEnvironment(url, { NODE_ENV: process.env.NODE_ENV || 'development' })
    await migrate('source', env)
    await step('Building the tracker', buildTracker)
    const code = await runInForeground(process.execPath, ['ace.js', 'serve', '--hmr', ...args], {
      env,
      keyboard: true,
      patienceMs: 2_000, // its server ends when asked to, and it would go on to watch files for ever
    })
    return isStopping() ? 0 : code
  })
})
