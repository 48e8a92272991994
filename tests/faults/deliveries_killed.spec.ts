import { test } from '@japa/runner'
import { once } from 'node:events'
import { connect } from 'node:net'
import { randomInt } from 'node:crypto'
import { until } from '#tests/support/until'
import { Receiver } from '#tests/support/receiver'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { eventOf, post } from '#tests/support/sync'
import { makeWebhook } from '#tests/functional/deliveries/destinations'
import { DeliveryWorker } from '#tests/faults/support/worker'

const CONVERSIONS_A_ROUND = 20
const UNHEARD_A_ROUND = 5
const ENDPOINTS = 2

/** Conversions as a page sends them, and which of them were acknowledged. */
async function convertMany(site: TestSite, acknowledged: Set<string>) {
  for (let i = 0; i < CONVERSIONS_A_ROUND; i++) {
    const event = eventOf(site, { ec: 'conversion', ea: 'phone_call' })
    const { status } = await post(event)
    if (status === 200) acknowledged.add(event.id)
  }
  for (let i = 0; i < UNHEARD_A_ROUND; i++) await convertAndLeave(site)
}

/** The visitor closes the page before the answer: whether it was stored, nobody is told. */
async function convertAndLeave(site: TestSite) {
  const body = JSON.stringify(eventOf(site, { ec: 'conversion', ea: 'phone_call' }))
  const socket = connect(Number(process.env.PORT), process.env.HOST)
  await once(socket, 'connect')
  const head = `POST /api/sync HTTP/1.1\r\nHost: x\r\nOrigin: https://example.com\r\nContent-Type: text/plain`
  socket.write(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  await sleep(randomInt(8)) // any moment, before it is stored and after
  socket.destroy()
}

/** What the database has, whatever anybody was told of it. */
async function storedConversions(site: TestSite): Promise<string[]> {
  const rows = await rowsOf(
    `SELECT id FROM events WHERE site_id = ? AND event_category = 'conversion'`,
    [site.id]
  )
  return rows.map(({ id }) => id)
}

/**
 * Every conversion that is stored has one message, every endpoint has got it, and whenever an endpoint got it, it was by that id.
 * Every one that was acknowledged is stored.
 */
async function violations(site: TestSite, acknowledged: Set<string>, receivers: Receiver[]) {
  const stored = new Set(await storedConversions(site))
  const messages = await rowsOf(
    `SELECT m.subject, m.id, count(d.*)::int AS deliveries FROM messages m
       JOIN deliveries d ON d.site_id = m.site_id AND d.message_id = m.id
      WHERE m.site_id = ? AND m.type = 'conversion.created' GROUP BY 1, 2`,
    [site.id]
  )
  const idOf = new Map(
    messages.map(({ subject, id }) => [subject, `msg_${id.replaceAll('-', '')}`])
  )
  return {
    acknowledgedAndLost: [...acknowledged].filter((id) => !stored.has(id)),
    conversionsWithoutMessage: [...stored].filter((id) => !idOf.has(id)),
    messagesOfNothing: [...idOf.keys()].filter((id) => !stored.has(id)),
    conversionsWithTwo: messages.length - idOf.size,
    wrongNumberOfDeliveries: messages.filter(({ deliveries }) => deliveries !== ENDPOINTS),
    neverReceived: receivers.flatMap(({ ids }) => {
      const got = new Set(ids)
      return [...idOf.values()].filter((id) => !got.has(id))
    }),
    receivedByAnotherId: receivers.flatMap(({ received }) =>
      received.filter(({ id, json }) => idOf.get(eventIdIn(json)) !== id)
    ),
  }
}

function eventIdIn(body: any): string {
  const hex = body.data.id.slice('conv_'.length)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

async function killAgainAndAgain(rounds: number, cleanup: (hook: () => any) => void) {
  const site = await makeSite()
  const receivers = [await Receiver.start(cleanup), await Receiver.start(cleanup)]
  for (const receiver of receivers) {
    receiver.answer = (response) => setTimeout(() => response.end(), randomInt(20))
    await makeWebhook(site, receiver.url)
  }
  const worker = new DeliveryWorker()
  cleanup(() => worker.kill())
  const acknowledged = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const before = receivers[0].received.length
    worker.start()
    await convertMany(site, acknowledged)
    await until(() => receivers[0].received.length > before, {
      what: 'a message',
      withinMs: 30_000,
    })
    await sleep(randomInt(60)) // any moment is as good as another: this is chance, not patience
    await worker.kill()
  }
  worker.start()
  await until(async () => (await openDeliveries(site)) === 0, {
    what: 'the last delivery',
    withinMs: 30_000,
  })
  const found = await violations(site, acknowledged, receivers)
  const unheard = (await storedConversions(site)).length - acknowledged.size
  return { found, acknowledged, unheard, receivers }
}

async function openDeliveries(site: TestSite): Promise<number> {
  const [{ count }] = await rowsOf(
    `SELECT count(*)::int FROM deliveries WHERE site_id = ? AND state <> 'delivered'`,
    [site.id]
  )
  return count
}

const NONE = {
  acknowledgedAndLost: [],
  messagesOfNothing: [],
  conversionsWithoutMessage: [],
  conversionsWithTwo: 0,
  wrongNumberOfDeliveries: [],
  neverReceived: [],
  receivedByAnotherId: [],
}

test.group('The worker that sends is killed', () => {
  test('at any moment: nothing is lost, and every message keeps its id', async ({
    assert,
    cleanup,
  }) => {
    const { found, acknowledged } = await killAgainAndAgain(3, cleanup)
    assert.deepEqual(found, NONE)
    assert.equal(acknowledged.size, 3 * CONVERSIONS_A_ROUND)
  }).timeout(60_000)

  test('fifty times', async ({ assert, cleanup }) => {
    const rounds = Number(process.env.FAULT_ROUNDS || 50)
    const { found, receivers, unheard } = await killAgainAndAgain(rounds, cleanup)
    assert.deepEqual(found, NONE)
    assert.isAbove(unheard, 0, 'all that is stored was acknowledged, too')
    // Otherwise nothing was ever interrupted.
    const repeated = receivers.some(({ ids }) => new Set(ids).size < ids.length)
    assert.isTrue(repeated, 'no message was sent twice')
  })
    .tags(['@slow'])
    .timeout(400_000)
})
