import env from '#start/env'
import { request } from 'node:http'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { json } from 'node:stream/consumers'
import { eventOf } from '#tests/support/sync'
import { until } from '#tests/support/until'
import { signIn } from '#tests/support/sign_in'
import { siteRegistry } from '#app/sites/site_registry'
import { OpenStream } from '#tests/support/event_stream'
import { makePerson, makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { startSecondServer, type SecondServer } from '#tests/support/second_server'

const LIMIT = 20

/** Over a connection of its own: the parent hands these out in turn. */
function post(server: SecondServer, body: object, from = '127.0.0.1', origin?: string) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: any }>()
  const headers = { 'content-type': 'text/plain', 'connection': 'close', ...(origin && { origin }) }
  const outgoing = request({
    port: server.port,
    host: '127.0.0.1',
    localAddress: from,
    method: 'POST',
    path: '/api/sync',
    headers,
    agent: false,
  })
  outgoing.on('error', reject).on('response', async (incoming) => {
    resolve({ status: incoming.statusCode!, body: await json(incoming) })
  })
  outgoing.end(JSON.stringify(body))
  return promise
}

/** A process that has just begun reads its files, and answers nobody meanwhile. */
async function isAtEase(server: SecondServer) {
  const site = await makeSite()
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: 8 }, (_, i) => post(server, eventOf(site), `127.0.1.${i + 1}`))
  )
  return performance.now() - startedAt < 500
}

async function watch(server: SecondServer, site: TestSite, cookie: string) {
  const abort = new AbortController()
  const response = await fetch(
    `http://${env.get('HOST')}:${server.port}/sites/${site.id}/live/stream`,
    {
      headers: { accept: 'text/event-stream', cookie },
      signal: abort.signal,
    }
  )
  const stream = new OpenStream(response, () => abort.abort())
  void stream.read()
  return stream
}

/** Each process says hello to the database by a connection that listens. */
async function listeners() {
  return rowsOf<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'opsmantik_bus' AND datname = current_database()`
  )
}

async function watchedSite() {
  const owner = await makePerson()
  const site = await makeSite({ workspaceId: owner.workspaceId })
  const { header } = await signIn(owner.user)
  return { site, header: header! }
}

test.group('Several web processes', (group) => {
  let server: SecondServer
  group.setup(async () => {
    server = await startSecondServer({
      WEB_CONCURRENCY: '2',
      RATE_LIMIT_SYNC: String(LIMIT),
      TRUSTED_PROXIES: '',
    })
    await until(async () => (await listeners()).length === 2, {
      what: 'two processes',
      withinMs: 25_000,
    })
    await until(() => isAtEase(server), { what: 'processes that have warmed up', withinMs: 25_000 })
    return () => server.stop()
  })

  test('a page is told once of what is stored, whichever process it hangs on', async ({
    assert,
    cleanup,
  }) => {
    const { site, header } = await watchedSite()
    const streams = await Promise.all(Array.from({ length: 6 }, () => watch(server, site, header)))
    cleanup(() => streams.forEach((stream) => stream.close()))
    const events = Array.from({ length: 8 }, () => eventOf(site))
    for (const event of events) {
      assert.equal((await post(server, event, '127.0.0.21')).status, 200)
    }
    const idsOf = (stream: OpenStream) =>
      stream.messages
        .filter(({ type }) => type === 'batch')
        .flatMap((message) => message.events.map(({ id }: { id: string }) => id))
    for (const stream of streams) {
      await until(() => idsOf(stream).length >= events.length, { what: 'all events' })
      assert.sameMembers(idsOf(stream), events.map(({ id }) => id) as string[])
    }
  })

  test('a message that is longer than a notification arrives whole', async ({
    assert,
    cleanup,
  }) => {
    const { site, header } = await watchedSite()
    const streams = await Promise.all(Array.from({ length: 4 }, () => watch(server, site, header)))
    cleanup(() => streams.forEach((stream) => stream.close()))
    const events = Array.from({ length: 60 }, () =>
      eventOf(site, { u: `https://example.com/${'çok-uzun-'.repeat(60)}` })
    )
    assert.equal((await post(server, { events }, '127.0.0.22')).status, 200)
    for (const stream of streams) {
      const batch = await stream.next(({ type, events: some }) => type === 'batch' && some.length)
      assert.sameMembers(
        batch.events.map(({ id }: { id: string }) => id),
        events.map(({ id }) => id) as string[]
      )
    }
  })

  test('a limit is that of all processes together', async ({ assert }) => {
    const site = await makeSite()
    const answers = await Promise.all(
      Array.from({ length: LIMIT * 4 }, () => post(server, eventOf(site), '127.0.0.23'))
    )
    const statuses = Map.groupBy(answers, ({ status }) => status)
    assert.lengthOf(statuses.get(200)!, LIMIT)
    assert.lengthOf(statuses.get(429)!, LIMIT * 3)
    assert.equal((await post(server, eventOf(site), '127.0.0.24')).status, 200)
  })

  test('a limit is exact, too, when requests come one by one', async ({ assert }) => {
    const site = await makeSite()
    const statuses = []
    for (let i = 0; i < LIMIT + 6; i++) {
      statuses.push((await post(server, eventOf(site), '127.0.0.25')).status)
    }
    assert.deepEqual(statuses, [
      ...Array.from({ length: LIMIT }, () => 200),
      ...Array.from({ length: 6 }, () => 429),
    ])
  })

  test('a changed site is known to all of them at once', async ({ assert }) => {
    const site = await makeSite()
    const ask = () => post(server, eventOf(site), '127.0.0.26', 'https://shop.example.net')
    const all = async () => (await Promise.all([ask(), ask(), ask()])).map(({ status }) => status)
    assert.deepEqual(await all(), [403, 403, 403])

    await db
      .connection('service')
      .rawQuery(`UPDATE sites SET extra_origins = '{shop.example.net}' WHERE id = ?`, [site.id])
    const startedAt = performance.now()
    siteRegistry.forget(site.publicId)
    await until(async () => (await all()).every((status) => status === 200), {
      what: 'the new origin',
    })
    assert.isBelow(performance.now() - startedAt, 3_000)
  })

  test('cut off from the others, a process ends its streams: the pages catch up', async ({
    cleanup,
  }) => {
    const { site, header } = await watchedSite()
    const streams = await Promise.all([watch(server, site, header), watch(server, site, header)])
    cleanup(() => streams.forEach((stream) => stream.close()))
    const cut = await listeners()
    await db
      .connection('owner')
      .rawQuery('SELECT pg_terminate_backend(pid) FROM unnest(?::int[]) AS pid', [
        cut.map(({ pid }) => pid),
      ])
    for (const stream of streams) await stream.over()
    await until(async () => (await listeners()).length === 2, { what: 'that they listen again' })

    const again = await Promise.all([watch(server, site, header), watch(server, site, header)])
    cleanup(() => again.forEach((stream) => stream.close()))
    const event = eventOf(site)
    await post(server, event, '127.0.0.27')
    for (const stream of again) await stream.next(({ type }) => type === 'batch')
  })
})
