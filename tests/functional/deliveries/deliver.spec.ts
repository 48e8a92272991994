import { test } from '@japa/runner'
import { Webhook as Svix } from 'svix'
import { Webhook } from 'standardwebhooks'
import { clock } from '#app/shared/clock'
import { outwardId } from '#app/shared/outward_id'
import { Receiver } from '#tests/support/receiver'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { removeEndpoint } from '#app/deliveries/actions/remove_endpoint'
import { deliverDue } from '#app/deliveries/deliver_due'
import {
  attemptsOf,
  convert,
  deliveriesOf,
  makeWebhook,
} from '#tests/functional/deliveries/destinations'

const SECOND = 1_000
const HOUR = 3_600 * SECOND

/** Moves the clock to when the next attempt is due. */
async function toNextAttempt(destinationId: string) {
  const [{ next_attempt_at: at }] = await deliveriesOf(destinationId)
  clock.freeze(new Date(at.getTime() + 1))
}

test.group('A message on its way', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('arrives once, signed, and says what happened', async ({ assert, cleanup }) => {
    const site = await makeSite()
    const receiver = await Receiver.start(cleanup)
    const { id, secret } = await makeWebhook(site, receiver.url, { headers: 'X-Tenant: seven' })
    const conversion = await convert(site)
    await deliverDue()
    await deliverDue()

    assert.lengthOf(receiver.received, 1)
    const [{ body, headers, json }] = receiver.received
    assert.match(headers['webhook-id'], /^msg_[0-9a-f]{32}$/)
    assert.equal(headers['x-tenant'], 'seven')
    assert.equal(json.data.id, `conv_${conversion.replaceAll('-', '')}`)
    assert.deepEqual(new Webhook(secret).verify(body, headers), json)
    assert.doesNotThrow(() => new Svix(secret).verify(body, headers))
    assert.containSubset(await deliveriesOf(id), [
      { state: 'delivered', attempts: 1, last_status: 200 },
    ])
    assert.containSubset(await attemptsOf(id), [
      { outcome: 'delivered', status: 200, answer: 'ok' },
    ])
  })

  test('is tried ten times over three days, with the same id and a new signature', async ({
    assert,
    cleanup,
  }) => {
    const site = await makeSite()
    const receiver = await Receiver.start(cleanup, (response) => response.writeHead(500).end('no'))
    const { id, secret } = await makeWebhook(site, receiver.url)
    await convert(site)
    const times: number[] = []
    for (let i = 0; i < 12; i++) {
      times.push(clock.now().getTime())
      await deliverDue()
      await toNextAttempt(id)
    }
    assert.lengthOf(receiver.received, 10)
    assert.lengthOf(new Set(receiver.ids), 1)
    const stamps = receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']))
    const waits = stamps.slice(1).map((stamp, i) => stamp - stamps[i])
    const schedule = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]
    waits.forEach((wait, i) => {
      assert.isAtLeast(wait, schedule[i] * 0.8 - 2, `before attempt ${i + 2}`)
      assert.isAtMost(wait, schedule[i] * 1.2 + 2, `before attempt ${i + 2}`)
    })
    assert.containSubset(await deliveriesOf(id), [{ state: 'failed', attempts: 10 }])
    for (const [i, { body, headers }] of receiver.received.entries()) {
      for (const Library of [Webhook, Svix]) {
        assert.doesNotThrow(() => verifyAt(new Library(secret), body, headers, stamps[i]))
      }
    }
  }).timeout(30_000)

  test('Retry-After is obeyed, and bounded', async ({ assert, cleanup }) => {
    const site = await makeSite()
    const receiver = await Receiver.start(cleanup)
    const { id } = await makeWebhook(site, receiver.url)
    await convert(site)
    const start = new Date('2030-01-01T00:00:00Z')
    for (const [header, least, most] of [
      ['3600', 3_600, 3_600],
      ['315360000', 86_400, 86_400],
      ['soon', 1_440, 2_160],
      ['-1', 5_760, 8_640],
      [7 * HOUR, 25_200, 25_201],
      [9_999 * HOUR, 86_400, 86_400],
    ] as const) {
      const after =
        typeof header === 'string'
          ? header
          : new Date(Math.max(clock.now().getTime(), start.getTime()) + header).toUTCString()
      receiver.answer = (response) => response.writeHead(503, { 'retry-after': after }).end()
      const now = clock.now().getTime() > start.getTime() ? clock.now() : start
      clock.freeze(now)
      await deliverDue()
      const [{ next_attempt_at: next }] = await deliveriesOf(id)
      const wait = (next.getTime() - now.getTime()) / 1000
      assert.isAtLeast(wait, least, after)
      assert.isAtMost(wait, most, after)
      await toNextAttempt(id)
    }
  })

  test('410 switches the endpoint off, and the others hear of it', async ({ assert, cleanup }) => {
    const site = await makeSite()
    const [gone, other] = [await Receiver.start(cleanup), await Receiver.start(cleanup)]
    gone.answer = (response) => response.writeHead(410).end()
    const { id } = await makeWebhook(site, gone.url, { name: 'Gone' })
    await makeWebhook(site, other.url, { events: ['endpoint.disabled'] })
    await convert(site)
    await deliverDue()
    await convert(site)
    await deliverDue()

    assert.lengthOf(gone.received, 1)
    assert.containSubset(await deliveriesOf(id), [{ state: 'waiting', attempts: 1 }])
    const [{ state, state_reason: reason }] = await rowsOf(
      'SELECT * FROM destinations WHERE id = ?',
      [id]
    )
    assert.equal(state, 'disabled')
    assert.match(reason, /410/)
    assert.equal(other.received[0].json.type, 'endpoint.disabled')
    assert.equal(other.received[0].json.data.endpoint.name, 'Gone')
  })

  test('who takes nothing for five days is warned about, and switched off', async ({
    assert,
    cleanup,
  }) => {
    const site = await makeSite()
    const receiver = await Receiver.start(cleanup, (response) => response.writeHead(500).end())
    const other = await Receiver.start(cleanup)
    const { id } = await makeWebhook(site, receiver.url)
    await makeWebhook(site, other.url, { events: ['endpoint.failing', 'endpoint.disabled'] })
    const start = Date.now()
    for (let hour = 0; hour <= 122; hour += 10) {
      clock.freeze(new Date(start + hour * HOUR))
      await convert(site)
      await deliverDue()
      await deliverDue()
    }
    const [{ state }] = await rowsOf('SELECT state FROM destinations WHERE id = ?', [id])
    assert.equal(state, 'disabled')
    assert.deepEqual(
      other.received.map(({ json }) => json.type),
      ['endpoint.failing', 'endpoint.disabled']
    )
  }).timeout(30_000)

  test('one that tells of endpoints is not told of itself, and two of them not for ever', async ({
    assert,
    cleanup,
  }) => {
    const site = await makeSite()
    const events = ['conversion.created', 'endpoint.failing', 'endpoint.disabled']
    const receivers = [await Receiver.start(cleanup), await Receiver.start(cleanup)]
    const ids: string[] = []
    for (const receiver of receivers) {
      receiver.answer = (response) => response.writeHead(500).end()
      ids.push((await makeWebhook(site, receiver.url, { events })).id)
    }
    const start = Date.now()
    for (let hour = 0; hour <= 140; hour += 10) {
      clock.freeze(new Date(start + hour * HOUR))
      if (hour < 130) await convert(site)
      await deliverDue()
    }
    const told = await rowsOf(
      `SELECT m.type, d.destination_id AS "to", m.body::json #>> '{data,endpoint,id}' AS about
         FROM messages m JOIN deliveries d ON d.site_id = m.site_id AND d.message_id = m.id
        WHERE m.site_id = ? AND m.type LIKE 'endpoint.%'`,
      [site.id]
    )
    assert.isNotEmpty(told)
    for (const { to, about } of told) assert.notEqual(about, outwardId('ep', to))
    assert.isAtMost(told.length, 2 * ids.length, 'a warning and an end of each')
  }).timeout(60_000)

  test('a success in between begins the five days anew', async ({ assert, cleanup }) => {
    const site = await makeSite()
    const receiver = await Receiver.start(cleanup)
    const { id } = await makeWebhook(site, receiver.url)
    const start = Date.now()
    for (let hour = 0; hour <= 200; hour += 20) {
      const status = hour % 80 === 60 ? 200 : 500
      receiver.answer = (response) => response.writeHead(status).end()
      clock.freeze(new Date(start + hour * HOUR))
      await convert(site)
      await deliverDue()
    }
    const [{ state }] = await rowsOf('SELECT state FROM destinations WHERE id = ?', [id])
    assert.equal(state, 'active')
  }).timeout(30_000)

  test('one that is paused keeps its messages', async ({ assert, cleanup }) => {
    const site = await makeSite()
    const receiver = await Receiver.start(cleanup)
    const { id } = await makeWebhook(site, receiver.url)
    await rowsOf(`UPDATE destinations SET state = 'paused' WHERE id = ?`, [id])
    await convert(site)
    await deliverDue()
    assert.isEmpty(receiver.received)
    await rowsOf(`UPDATE destinations SET state = 'active' WHERE id = ?`, [id])
    await deliverDue()
    assert.lengthOf(receiver.received, 1)
  })

  test('what was on its way when a worker died is sent again, with the same id', async ({
    assert,
    cleanup,
  }) => {
    const site = await makeSite()
    const receiver = await Receiver.start(cleanup)
    const { id } = await makeWebhook(site, receiver.url)
    await convert(site)
    await rowsOf(
      `UPDATE deliveries SET state = 'sending', claimed_by = 1, claimed_at = now() WHERE destination_id = ?`,
      [id]
    )
    await deliverDue()
    assert.lengthOf(receiver.received, 1)
    assert.containSubset(await deliveriesOf(id), [{ state: 'delivered' }])
  })

  test('an endpoint that is deleted while its message is sent', async ({ assert, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const receiver = await Receiver.start(cleanup)
    const { id } = await makeWebhook(site, receiver.url)
    receiver.answer = async (response) => {
      const scope = { kind: 'site', id: site.id } as const
      await removeEndpoint(user, scope, id)
      response.end()
    }
    await convert(site)
    await deliverDue()
    assert.isEmpty(await deliveriesOf(id))
    assert.isEmpty(await attemptsOf(id))
  })

  test('secrets are sealed, and not repeated in the log', async ({ assert, cleanup }) => {
    const site = await makeSite()
    const receiver = await Receiver.start(cleanup, (response, { headers }) =>
      response.writeHead(401).end(JSON.stringify(headers))
    )
    const { id, secret } = await makeWebhook(site, receiver.url, {
      headers: 'Authorization: Bearer t0p-s3cret\nX-Key: an0ther-one',
    })
    await convert(site)
    await deliverDue()
    const rows = JSON.stringify([
      await rowsOf('SELECT * FROM destinations WHERE id = ?', [id]),
      await attemptsOf(id),
    ])
    assert.equal(receiver.received[0].headers.authorization, 'Bearer t0p-s3cret')
    for (const hidden of [secret, 't0p-s3cret', 'an0ther-one']) assert.notInclude(rows, hidden)
    assert.include(rows, '[secret]')
  })
})

/** The libraries ask the machine for the time. */
function verifyAt(
  library: { verify(body: string, headers: Record<string, string>): unknown },
  body: string,
  headers: Record<string, string>,
  seconds: number
) {
  const real = Date.now
  Date.now = () => seconds * SECOND
  try {
    return library.verify(body, headers)
  } finally {
    Date.now = real
  }
}
