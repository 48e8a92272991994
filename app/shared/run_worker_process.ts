/**
 * Boots the application for work beside a server: as its child, or as a process of its own. Nothing is tidied up at the end, so
 * being asked to end is the same as being killed, and there is one way only to come back from it. Imports nothing itself: the
 * handlers stand before anything else is loaded.
 *
 * `nice`: how far the work stands back when the machine is busy; events come first.
 */
export async function runWorkerProcess(nice: number, work: () => Promise<void>) {
  const end = () => process.exit()
  process.once('disconnect', end)
  if (process.channel && !process.connected) end()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end)

  await import('reflect-metadata')
  const { setPriority } = await import('node:os')
  const { Ignitor, prettyPrintError } = await import('@adonisjs/core')
  try {
    setPriority(nice)
    const app = new Ignitor(APP_ROOT, { importer })
      .tap((application) => {
        application.booting(async () => {
          await import('#start/env')
        })
      })
      .createApp('console')
    await app.init()
    await app.boot()
    await app.start(work)
  } catch (error) {
    await prettyPrintError(error)
    process.exit(1)
  }
}

const APP_ROOT = new URL('../../', import.meta.url)

function importer(filePath: string) {
  const isOurs = filePath.startsWith('./') || filePath.startsWith('../')
  return import(isOurs ? new URL(filePath, APP_ROOT).href : filePath)
}
