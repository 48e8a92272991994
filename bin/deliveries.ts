/**
 * Sends what is told to the outside: a child of the web server, or a process of its own beside servers with DELIVERIES=off.
 * Nothing is tidied up at the end: what was on its way is sent again, with the same id, so being asked to end is the same as
 * being killed.
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

/** Events first, then telling of them, then what can wait. */
const NICE = 5

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
    const { runWorker } = await import('#app/deliveries/run_worker')
    await runWorker()
  })
} catch (error) {
  await prettyPrintError(error)
  process.exit(1)
}
