import env from '#start/env'
import { WorkerProcess, type Log } from '#app/shared/worker_process'

/** What works beside the web servers of this machine, as far as it is not switched off. Gives what ends it. */
export function startWorkers(log: Log) {
  const jobs = env.get('JOBS') === 'off' ? 0 : 1
  const deliveries = env.get('DELIVERIES') === 'off' ? 0 : env.get('WORKERS')
  const workers = [
    ...Array.from({ length: jobs }, () => new WorkerProcess('jobs', log)),
    ...Array.from({ length: deliveries }, () => new WorkerProcess('deliveries', log)),
  ]
  for (const worker of workers) worker.start()
  return { jobs, deliveries, stop: () => workers.forEach((worker) => worker.stop()) }
}
