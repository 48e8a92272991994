import { benchEnvironment, refuseOtherDatabases } from './app/bench_environment.js'
import { migrate } from './app/migrations.js'
import { freshenEverything } from './app/products.js'
import { withDatabase } from './database/application_database.js'
import { emptyDatabase } from './database/empty_database.js'
import { launch } from './launcher.js'
import { inDataDir } from './machine/paths.js'
import { note, speakOnlyWhenSlow } from './machine/report.js'
import { withLock } from './process/file_lock.js'
import { runInForeground } from './process/run_in_foreground.js'
import { exitCodeOfInterruption, isStopping } from './process/stop_request.js'

/** `npm run bench -- <what> <options>`: measures the built application, on a database made for it. */
await launch(
  async (args) => {
    const { readArguments, usage } = await import('../bench/arguments.js')
    if (!args.length) {
      console.log(usage())
      return 0
    }
    if (readArguments(args).options.json) speakOnlyWhenSlow()
    refuseOtherDatabases()
    await freshenEverything()
    return withLock(inDataDir('run/bench.lock'), () => measure(args), {
      onWait: (pid) => note(`Waiting for process ${pid}, which measures`),
    })
  },
  { readsDotEnv: false }
)

function measure(args) {
  return withDatabase(
    async (database) => {
      const env = await benchEnvironment(database)
      await emptyDatabase(database.url)
      await migrate('build', env)
      const code = await runInForeground(process.execPath, ['bench/run.js', ...args], { env })
      return isStopping() ? exitCodeOfInterruption() : code
    },
    { forBench: true }
  )
}
