import { applicationEnvironment } from './app/environment.js'
import { migrate } from './app/migrations.js'
import { isServerBuildFresh } from './app/products.js'
import { withDatabase } from './database/application_database.js'
import { launch } from './launcher.js'
import { speakOnlyWhenSlow } from './machine/report.js'
import { runInForeground } from './process/run_in_foreground.js'

/**
 * `npm run --silent ace -- <command>`: a command of the application on the database of `npm start`,
 * whether that runs or not. Standard output is the command's alone.
 */
speakOnlyWhenSlow()

await launch((args) =>
  withDatabase(
    async ({ url, startedHere }) => {
      const version = isServerBuildFresh() ? 'build' : 'source'
      const env = applicationEnvironment(url, {
        NODE_ENV: process.env.NODE_ENV || (version === 'build' ? 'production' : 'development'),
        LOG_LEVEL: process.env.LOG_LEVEL || 'warn', // the log goes to standard output, too
      })
      if (startedHere && !args[0]?.startsWith('migration:')) await migrate(version, env)
      const entry = version === 'build' ? 'build/bin/console.js' : 'ace.js'
      return runInForeground(process.execPath, [entry, ...args], { env, keyboard: true })
    },
    { forTests: process.env.NODE_ENV === 'test' }
  )
)
