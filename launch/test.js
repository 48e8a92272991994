import { freshenAssets } from './app/products.js'
import { refuseRealDatabase, testEnvironment } from './app/test_environment.js'
import { wantsBrowser, wantsFaults, withoutBrowser, withoutSlow } from './app/test_suites.js'
import { withDatabase } from './database/application_database.js'
import { launch } from './launcher.js'
import { HOW_TO_GET_A_BROWSER, ensureBrowser } from './machine/browser.js'
import { ensureRedis } from './machine/redis.js'
import { inDataDir } from './machine/paths.js'
import { note } from './machine/report.js'
import { withLock } from './process/file_lock.js'
import { LaunchError } from './process/launch_error.js'
import { runInForeground } from './process/run_in_foreground.js'
import { exitCodeOfInterruption, isStopping } from './process/stop_request.js'

/** `npm test -- <arguments of ace test>`: with its own database and a browser, from a fresh clone. */
await launch(
  async (args) => {
    refuseRealDatabase()
    args = withoutSlow(args)
    const browser = wantsBrowser(args) ? await ensureBrowser() : null
    if (wantsBrowser(args) && !browser) {
      skipLoudly()
      args = withoutBrowser(args)
    }
    const redis = wantsFaults(args) ? await ensureRedis() : null
    await freshenAssets()
    return withLock(inDataDir('run/test.lock'), () => runTests(args, { browser, redis }), {
      onWait: (pid) => note(`Waiting for process ${pid}, which uses the test database`),
    })
  },
  { readsDotEnv: false }
)

function runTests(args, programs) {
  process.env.POSTGRES_WAL_LEVEL = 'logical' // there is a test that reads the changes
  return withDatabase(
    async (database) => {
      const code = await runInForeground(process.execPath, ['ace.js', 'test', ...args], {
        env: await testEnvironment(database, programs),
        patienceMs: 2_000, // asked to end, the application does, and the tests go on without it
      })
      return isStopping() ? exitCodeOfInterruption() : code
    },
    { forTests: true }
  )
}

function skipLoudly() {
  if (process.env.CI) {
    throw new LaunchError('There is no browser, and in CI no suite is skipped', {
      cure: HOW_TO_GET_A_BROWSER,
    })
  }
  note(`\n  THE BROWSER SUITE IS SKIPPED: there is no browser.\n  ${HOW_TO_GET_A_BROWSER}\n`)
}
