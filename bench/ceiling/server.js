import cluster from 'node:cluster'
import { createServer } from 'node:http'
import { Batcher } from './batcher.js'
import { KnownSessions } from './known_sessions.js'
import { eventOf } from './event_of.js'
import { siteIds } from './site_ids.js'

/**
 * The prototype: the least that a Node process can do to store an event durably in the tables of the
 * application, and answer for it. No framework, no validation library, no limits, no plugins.
 */
const processes = Number(process.env.CEILING_PROCESSES ?? 1)
process.on('SIGTERM', () => process.exit())
if (processes === 1 || cluster.isWorker) await serve()
else for (let i = 0; i < processes; i++) cluster.fork()

async function serve() {
  const batcher = new Batcher(new KnownSessions(process.env.CEILING_SESSIONS !== 'always'))
  await batcher.connect(process.env.DATABASE_URL)
  const sites = await siteIds(process.env.DATABASE_URL)
  createServer(answering(batcher, sites)).listen(Number(process.env.PORT), process.env.HOST)
}

function answering(batcher, sites) {
  return (request, response) => {
    if (request.method !== 'POST') return response.end()
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const events = eventsIn(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks), sites)
      if (!events) return answer(response, 400, '{"error":{"code":"E_VALIDATION"}}')
      batcher.add(events, (error) => {
        if (error) answer(response, 503, '{"error":{"code":"E_UNAVAILABLE"}}')
        else answer(response, 200, acknowledgement(events))
      })
    })
  }
}

/** @returns {object[] | null} null: they are not what they should be */
function eventsIn(body, sites) {
  const receivedAt = Date.now()
  try {
    const payload = JSON.parse(body.toString())
    const events = (payload.events ?? [payload]).map((one) => eventOf(one, sites, receivedAt))
    return events.includes(null) ? null : events
  } catch {
    return null
  }
}

function acknowledgement(events) {
  let score = 0
  for (const event of events) if (event.score > score) score = event.score
  return `{"status":"synced","score":${score},"accepted":${events.length}}`
}

function answer(response, status, body) {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
}
