import { runningDatabaseUrl } from './database/application_database.js'
import { launch } from './launcher.js'
import { speakOnlyWhenSlow } from './machine/report.js'
import { LaunchError } from './process/launch_error.js'

/**
 * `npm run --silent db:url [-- --test]`: the URL of the running database, for psql and the like. Of an
 * embedded one the superuser's, because the application's own roles see no rows (row level security).
 */
speakOnlyWhenSlow()

await launch(async (args) => {
  const forTests = args.includes('--test') || process.env.NODE_ENV === 'test'
  const url = process.env.DATABASE_URL || runningDatabaseUrl({ forTests })
  if (!url) {
    throw new LaunchError('The database does not run', {
      cure: forTests ? 'It runs while npm test does.' : 'It runs while npm start does.',
    })
  }
  console.log(url)
  return 0
})
