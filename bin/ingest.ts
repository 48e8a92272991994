import { runWorkerProcess } from '#app/shared/run_worker_process'

/** Stores what waits in Redis: a child of the web server, or of `npm run ace -- worker`. */
const NICE = 0

/** How long somebody waits at most to see what has just come in, ms. */
const WRITE_MS = 3_000
/** How old the row of a day that is not over may become. */
const VISITED_MS = 60_000

await runWorkerProcess(NICE, async () => {
  const { repeat } = await import('#app/shared/repeat')
  const { countStored } = await import('#app/collect/count_stored')
  const { writeIntake } = await import('#app/health/intake/write_intake')
  const { makeVisitedDue } = await import('#app/traffic/jobs/queue_traffic')
  const { joinOthers, listenToOthers } = await import('#app/live/listen_to_others')
  const { runWorker } = await import('#app/ingest/queue/work/run_worker')
  const { connectRedis } = await import('#app/shared/redis/connect')
  await connectRedis()
  listenToOthers()
  await joinOthers()
  repeat('writing down what came in', WRITE_MS, writeIntake)
  repeat('sites with visits', VISITED_MS, makeVisitedDue)
  await runWorker(countStored)
})
