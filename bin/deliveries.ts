import { runWorkerProcess } from '#app/shared/run_worker_process'

/**
 * Sends what is told to the outside: a child of the web server, or a process of its own beside servers with DELIVERIES=off.
 * What was on its way is sent again, with the same id. Telling of events comes before what can wait.
 */
const NICE = 5

await runWorkerProcess(NICE, async () => {
  const { runWorker } = await import('#app/deliveries/run_worker')
  await runWorker()
})
