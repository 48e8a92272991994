import { applicationEnvironment } from './app/environment.js'
import { migrate } from './app/migrations.js'
import { freshenEverything } from './app/products.js'
import { withDatabase } from './database/application_database.js'
import { launch } from './launcher.js'
import { runInForeground } from './process/run_in_foreground.js'

/** `npm run bench -- <arguments>`: measures the build, on the database that `npm start` uses. */
await launch((args) =>
  withDatabase(async ({ url }) => {
    await freshenEverything()
    const env = applicationEnvironment(url, { NODE_ENV: process.env.NODE_ENV || 'production' })
    await migrate('build', env)
    return runInForeground(process.execPath, ['bench/run.js', ...args], { env })
  })
)
