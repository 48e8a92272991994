import { Client } from 'pg'
import { repeat } from '#app/shared/repeat'
import logger from '@adonisjs/core/services/logger'
import { Dispatcher } from '#app/deliveries/worker/dispatcher'
import { CHANNEL } from '#app/deliveries/wake_workers'
import { asService, deliveriesPool } from '#app/deliveries/queries/pool'
import { freeOrphans, takeWorkerId } from '#app/deliveries/queries/worker_lock'

const FREE_EVERY_MS = 5_000

/**
 * Delivers until the connection is lost that says this worker is alive, and then throws: others may have been given what it
 * has in its hands. Any number of workers share the work. `until`: finish what is on its way, and return.
 */
export async function runWorker(until?: AbortSignal) {
  const connection = new Client(asService())
  const lost = new Promise<never>((_, reject) => {
    connection.once('error', reject)
    connection.once('end', () => reject(new Error('the connection of the worker ended')))
  })
  lost.catch(() => {})
  await connection.connect()
  const pool = deliveriesPool()
  const dispatcher = new Dispatcher(pool, await takeWorkerId(connection))
  until?.addEventListener('abort', () => dispatcher.stop())
  connection.on('notification', ({ payload }) => dispatcher.wake(sitesIn(payload)))
  await connection.query(`LISTEN ${CHANNEL}`)
  const stop = repeat('orphaned deliveries', FREE_EVERY_MS, async () => {
    const freed = await freeOrphans(pool)
    if (freed) {
      logger.info({ deliveries: freed }, 'deliveries that were interrupted go on')
      dispatcher.wake(null)
    }
  })
  try {
    await Promise.race([lost, dispatcher.run()])
  } finally {
    await stop()
    await pool.end()
    await connection.end()
  }
}

/** Null, for all: there were too many to name, or somebody has changed who is told. */
function sitesIn(payload = ''): string[] | null {
  return payload === '' ? null : payload.split(',')
}
