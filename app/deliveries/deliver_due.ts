import { Client } from 'pg'
import { Dispatcher } from '#app/deliveries/worker/dispatcher'
import { asService, deliveriesPool } from '#app/deliveries/queries/pool'
import { freeOrphans, takeWorkerId } from '#app/deliveries/queries/worker_lock'

/** Sends what is due, in this process, and returns. For tests and scripts on a database without a worker. */
export async function deliverDue() {
  const connection = new Client(asService())
  await connection.connect()
  const pool = deliveriesPool()
  try {
    const workerId = await takeWorkerId(connection)
    await freeOrphans(pool)
    await new Dispatcher(pool, workerId).drain()
  } finally {
    await pool.end()
    await connection.end()
  }
}
