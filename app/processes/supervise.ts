import env from '#start/env'
import { Logger } from '@adonisjs/core/logger'
import { startWorkers } from '#app/shared/start_workers'
import { WebProcess } from '#app/processes/web_process'
import { keepLimits } from '#app/processes/keep_limits'
import { warnOfConnections } from '#app/processes/warn_of_connections'

/**
 * The parent of several web processes: it holds the port and hands out connections, starts whoever died again, and has the workers
 * beside them. It serves nobody and asks the database nothing while they run, so that there is little it could die of.
 */
export async function supervise(count: number) {
  const log = new Logger({ enabled: true, name: 'opsmantik', level: env.get('LOG_LEVEL', 'info') })
  const webs = Array.from({ length: count }, () => new WebProcess(log))
  keepLimits()
  let stopWorkers = () => {}

  const stop = once(async (code: number) => {
    await Promise.all(webs.map((web) => web.stop()))
    stopWorkers()
    process.exit(code)
  })
  process.on('SIGTERM', () => stop(0))
  process.on('SIGINT', () => stop(0))
  const started = Promise.withResolvers<void>()
  const restart = alone(async () => {
    await started.promise
    for (const web of webs) await web.replace()
    log.info('all web processes were replaced')
  })
  process.on('SIGHUP', () => (process.stdout.isTTY ? stop(0) : restart()))

  try {
    await Promise.all(webs.map((web) => web.start()))
  } catch {
    // It has said why itself.
    return stop(1)
  }
  const { count: workers, stop: end } = startWorkers(log)
  stopWorkers = end
  started.resolve()
  log.info(
    `${count} web processes share ${env.get('HOST')}:${env.get('PORT')}, with ${workers} workers beside them`
  )
  await warnOfConnections(count, log)
}

function once(work: (code: number) => Promise<void>) {
  let underWay: Promise<void> | null = null
  return (code: number) => (underWay ??= work(code))
}

/** What is asked for while it is under way is not done once more. */
function alone(work: () => Promise<void>) {
  let underWay: Promise<void> | null = null
  return () => (underWay ??= work().finally(() => (underWay = null)))
}
