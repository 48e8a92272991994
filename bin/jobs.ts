/**
 * Works off the job queue: a child of the web server, or a process of its own beside servers with JOBS=off. Nothing is
 * tidied up at the end: a run goes on from where it told to be last, so being asked to end is the same as being killed, and
 * there is one way only to come back from it.
 */
const end = () => process.exit()
process.once('disconnect', end)
if (process.channel && !process.connected) end()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end)

await import('reflect-metadata')
const { setPriority } = await import('node:os')
const { Ignitor, prettyPrintError } = await import('@adonisjs/core')

const APP_ROOT = new URL('../', import.meta.url)

const IMPORTER = (filePath: string) => {
  if (filePath.startsWith('./') || filePath.startsWith('../')) {
    return import(new URL(filePath, APP_ROOT).href)
  }
  return import(filePath)
}

/** Events first: when the machine is busy, what can wait does. */
const NICE = 10

try {
  setPriority(NICE)
  const app = new Ignitor(APP_ROOT, { importer: IMPORTER })
    .tap((application) => {
      application.booting(async () => {
        await import('#start/env')
      })
    })
    .createApp('console')
  await app.init()
  await app.boot()
  await app.start(async () => {
    const { jobTasks } = await import('#start/jobs')
    const { runWorker } = await import('#app/jobs/run_worker')
    await runWorker(jobTasks)
  })
} catch (error) {
  await prettyPrintError(error)
  process.exit(1)
}
