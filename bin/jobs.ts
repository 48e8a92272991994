import { runWorkerProcess } from '#app/shared/run_worker_process'

/**
 * Works off the job queue: a child of the web server, or a process of its own beside servers with JOBS=off. A run goes on from
 * where it told to be last.
 */
const NICE = 10

await runWorkerProcess(NICE, async () => {
  const { jobTasks } = await import('#start/jobs')
  const { runWorker } = await import('#app/jobs/run_worker')
  await runWorker(jobTasks)
})
