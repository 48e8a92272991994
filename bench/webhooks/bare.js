import { createHmac } from 'node:crypto'
import pg from 'pg'
import { Agent, request } from 'undici'

/**
 * What the worker is held against: claims 200, signs and sends with 50 on their way, writes one UPDATE a batch. It keeps no
 * log, knows one receiver, and would be held up by one that is slow.
 */
const BATCH = 200
const IN_FLIGHT = 50

const [url] = process.argv.slice(2)
const agent = new Agent({ connections: IN_FLIGHT })
const secret = Buffer.alloc(32, 7)
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()

for (;;) {
  const { rows } = await client.query(
    `UPDATE bare_deliveries SET state = 'sending' WHERE id IN
       (SELECT id FROM bare_deliveries WHERE state = 'waiting' ORDER BY next_attempt_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
     RETURNING id, body`
  )
  if (rows.length === 0) break
  const queue = [...rows]
  await Promise.all(Array.from({ length: IN_FLIGHT }, () => sendFrom(queue)))
  await client.query(`UPDATE bare_deliveries SET state = 'delivered' WHERE id = ANY ($1)`, [
    rows.map(({ id }) => id),
  ])
}
await client.end()
await agent.close()

async function sendFrom(queue) {
  for (let next = queue.pop(); next; next = queue.pop()) {
    const id = `msg_${next.id}`
    const timestamp = Math.floor(Date.now() / 1000)
    const content = `${id}.${timestamp}.${next.body}`
    const signature = `v1,${createHmac('sha256', secret).update(content).digest('base64')}`
    const answer = await request(url, {
      method: 'POST',
      dispatcher: agent,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signature,
      },
      body: next.body,
    })
    await answer.body.dump()
  }
}
