import cluster from 'node:cluster'

await import('reflect-metadata')
const { Ignitor } = await import('@adonisjs/core')

const APP_ROOT = new URL('../', import.meta.url)

const IMPORTER = (filePath: string) => {
  if (filePath.startsWith('./') || filePath.startsWith('../')) {
    return import(new URL(filePath, APP_ROOT).href)
  }
  return import(filePath)
}

/** One process, or the parent of several: see `app/processes`. */
async function start() {
  const { default: env } = await import('#start/env')
  const count = env.get('WEB_CONCURRENCY')
  if (count === 1 || cluster.isWorker) return serve()
  const { supervise } = await import('#app/processes/supervise')
  await supervise(count)
}

function serve() {
  return new Ignitor(APP_ROOT, { importer: IMPORTER })
    .tap((app) => {
      app.booting(async () => {
        await import('#start/env')
      })
      const end = async () => {
        await app.terminate()
        cluster.worker?.disconnect() // or its channel would keep it
      }
      app.listen('SIGTERM', end)
      app.listen('SIGINT', end)
    })
    .httpServer()
    .start()
}

start().catch(async (error) => {
  process.exitCode = 1
  const { printBootError } = await import('#app/web/print_boot_error')
  await printBootError(error)
  cluster.worker?.disconnect()
})
