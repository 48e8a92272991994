import env from '#start/env'
import ingestConfig from '#config/ingest'
import { WorkerProcess, type Log } from '#app/shared/worker_process'

/** What works beside the web servers of this machine, as far as it is not switched off. Gives what ends it. */
export function startWorkers(log: Log) {
  const isQueued = ingestConfig.driver === 'redis'
  const counts = {
    ingest: isQueued && env.get('INGEST_WORKER') !== 'off' ? 1 : 0,
    jobs: env.get('JOBS') === 'off' ? 0 : 1,
    deliveries: env.get('DELIVERIES') === 'off' ? 0 : env.get('WORKERS'),
  }
  const workers = (['ingest', 'jobs', 'deliveries'] as const).flatMap((name) =>
    Array.from({ length: counts[name] }, () => new WorkerProcess(name, log))
  )
  for (const worker of workers) worker.start()
  return { count: workers.length, stop: () => workers.forEach((worker) => worker.stop()) }
}
