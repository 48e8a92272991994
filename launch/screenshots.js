import { benchEnvironment, refuseOtherDatabases } from './app/bench_environment.js'
import { migrate } from './app/migrations.js'
import { freshenEverything } from './app/products.js'
import { withDatabase } from './database/application_database.js'
import { emptyDatabase } from './database/empty_database.js'
import { launch } from './launcher.js'
import { HOW_TO_GET_A_BROWSER, ensureBrowser } from './machine/browser.js'
import { inDataDir } from './machine/paths.js'
import { withLock } from './process/file_lock.js'
import { LaunchError } from './process/launch_error.js'
import { runInForeground } from './process/run_in_foreground.js'

const PASSWORD = 'a password for pictures only'

/** `npm run screenshots -- <names of pages>`: docs/screenshots anew, from demo data in a database of their own. */
await launch(
  async (args) => {
    refuseOtherDatabases()
    const browser = await ensureBrowser()
    if (!browser) throw new LaunchError('There is no browser', { cure: HOW_TO_GET_A_BROWSER })
    await freshenEverything()
    return withLock(inDataDir('run/bench.lock'), () => take(args, browser))
  },
  { readsDotEnv: false }
)

function take(args, browser) {
  return withDatabase(
    async (database) => {
      const env = { ...(await benchEnvironment(database)), CHROME_PATH: browser }
      await emptyDatabase(database.url)
      await migrate('build', env)
      const demo = ['build/bin/console.js', 'demo', '--months', '2', '--password', PASSWORD]
      const made = await runInForeground(process.execPath, demo, { env })
      if (made) return made
      return runInForeground(process.execPath, ['resources/screenshots/take.js', ...args], {
        env: { ...env, DEMO_EMAIL: 'demo@opsmantik.example', DEMO_PASSWORD: PASSWORD },
      })
    },
    { forBench: true }
  )
}
