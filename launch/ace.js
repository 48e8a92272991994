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

/** Commands for authors of plugins ask no database; but the application does not boot without the address of one. */
const FOR_AUTHORS = /^(?:make:plugin|plugin:)/
const NO_DATABASE = 'postgres://nobody@127.0.0.1:1/no_database_is_needed_here'

await launch((args) => (FOR_AUTHORS.test(args[0]) ? run(args, NO_DATABASE) : runOnDatabase(args)))

function runOnDatabase(args) {
  return withDatabase(
    async ({ url, startedHere }) => {
      const { version, env } = whatRuns(url)
      if (startedHere && !args[0]?.startsWith('migration:')) await migrate(version, env)
      return run(args, url)
    },
    { forTests: process.env.NODE_ENV === 'test' }
  )
}

function run(args, url) {
  const { version, env } = whatRuns(url)
  const entry = version === 'build' ? 'build/bin/console.js' : 'ace.js'
  return runInForeground(process.execPath, [entry, ...args], { env, keyboard: true })
}

function whatRuns(url) {
  const version = isServerBuildFresh() ? 'build' : 'source'
  const env = applicationEnvironment(url, {
    NODE_ENV: process.env.NODE_ENV || (version === 'build' ? 'production' : 'development'),
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn', // the log goes to standard output, too
  })
  return { version, env }
}
