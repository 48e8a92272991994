import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { until } from '#tests/support/until'
import { signIn } from '#tests/support/sign_in'
import { liveHub } from '#app/live/live_hub'
import emitter from '@adonisjs/core/services/emitter'
import transmit from '@adonisjs/transmit/services/main'
import { HttpContextFactory } from '@adonisjs/core/factories/http'
import { aVisit, store, type Visit } from '#tests/support/traffic'
import { BatchStored } from '#app/ingest/events/batch_stored'
import { makeMember, makePerson, makeSite } from '#tests/support/sites'
import { openStream, type OpenStream } from '#tests/support/event_stream'
import { endUnwelcomeStreams } from '#app/live/end_unwelcome_streams'

async function siteOf(role?: 'viewer' | 'analyst') {
  const owner = await makePerson()
  const site = await makeSite({ workspaceId: owner.workspaceId })
  if (!role) return { site, user: owner.user }
  const member = await makePerson()
  await makeMember(owner.workspaceId, member.user.id, role)
  return { site, user: member.user }
}

function stored(siteId: string, ...visits: Visit[]) {
  const events = visits.flatMap((visit) => visit.events)
  return emitter.emit(
    BatchStored,
    new BatchStored(
      siteId,
      events,
      visits.map(({ session }) => session)
    )
  )
}

test.group('Live stream | who may listen', (group) => {
  const open: OpenStream[] = []
  const openFor = async (siteId: string, cookie?: string) => {
    const stream = await openStream(`/sites/${siteId}/live/stream`, cookie)
    open.push(stream)
    return stream
  }
  group.each.teardown(() => open.splice(0).forEach((stream) => stream.close()))

  test('a stranger is told to sign in, not sent to a page', async ({ assert }) => {
    const { site } = await siteOf()
    const stream = await openFor(site.id)
    assert.equal(stream.status, 401)
    assert.equal((await stream.response.json()).error.code, 'E_UNAUTHORIZED')
    assert.isFalse(liveHub.isWatched(site.id))
  })

  test('to a member of another workspace the site does not exist', async ({ assert }) => {
    const { site } = await siteOf()
    const other = await signIn((await makePerson()).user)
    assert.equal((await openFor(site.id, other.header)).status, 404)
    assert.equal((await openFor(crypto.randomUUID(), other.header)).status, 404)
    assert.equal((await openFor('not-a-uuid', other.header)).status, 404)
    assert.isFalse(liveHub.isWatched(site.id))
  })

  test('a removed site has no stream', async ({ assert }) => {
    const { site, user } = await siteOf()
    await db
      .connection('service')
      .from('sites')
      .where('id', site.id)
      .update({ removed_at: new Date() })
    assert.equal((await openFor(site.id, (await signIn(user)).header)).status, 404)
  })

  test('a viewer hears what is stored, and nothing of another site', async ({ assert }) => {
    const { site, user } = await siteOf('viewer')
    const other = await siteOf()
    const stream = await openFor(site.id, (await signIn(user)).header)
    assert.equal(stream.status, 200)
    assert.match(stream.response.headers.get('content-type')!, /^text\/event-stream/)
    await until(() => liveHub.isWatched(site.id))

    const visit = aVisit(site.id, [{ category: 'conversion', action: 'phone_call', label: 'tel' }])
    await stored(other.site.id, aVisit(other.site.id))
    await stored(site.id, visit)

    const message = await stream.next(({ type }) => type === 'batch')
    assert.deepEqual(
      message.events.map(({ id }: any) => id),
      [visit.events[0].id]
    )
    assert.containSubset(message.sessions, [
      { id: visit.session.id, label: 'Organic', score: 50, band: 'engaged', city: 'Hamburg' },
    ])
    assert.notInclude(JSON.stringify(stream.messages), other.site.id)
  })

  test('no channel is public', async ({ assert }) => {
    const { site, user } = await siteOf()
    const context = new HttpContextFactory().create() as any
    context.auth = { user }
    const hears = (channel: string) => transmit.getManager().verifyAccess(channel, context)
    assert.isTrue(await hears(`sites/${site.id}`))
    for (const channel of ['', '/', 'x', 'sites', `sites/${site.id}/calls`, 'a/b/c/d', '*']) {
      assert.isFalse(await hears(channel), `"${channel}" is public`)
    }
    context.auth = {}
    assert.isFalse(await hears(`sites/${site.id}`))
  })

  test("Transmit's own routes are not there", async ({ assert }) => {
    for (const path of ['/__transmit/events?uid=1', '/__transmit/subscribe']) {
      const stream = await openStream(path)
      assert.equal(stream.status, 404)
    }
  })

  test('a removed member hears no more', async ({ assert }) => {
    const { site, user } = await siteOf('viewer')
    const staying = await openFor(
      site.id,
      (await signIn((await makeOwner(site.workspaceId)).user)).header
    )
    const leaving = await openFor(site.id, (await signIn(user)).header)
    await until(() => liveHub.streams().length >= 2)

    await endUnwelcomeStreams()
    assert.isFalse(leaving.isOver)
    await db
      .connection('service')
      .from('memberships')
      .where({ user_id: user.id, workspace_id: site.workspaceId })
      .delete()
    await endUnwelcomeStreams()
    await leaving.over()
    assert.isFalse(staying.isOver)
  })

  test('who signs out, changes the password or whose sign-in runs out, hears no more', async ({
    assert,
  }) => {
    const { site, user } = await siteOf('viewer')
    const ended = [
      (loginId: string) =>
        db.connection('service').from('login_sessions').where('id', loginId).delete(),
      (loginId: string) =>
        db
          .connection('service')
          .from('login_sessions')
          .where('id', loginId)
          .update({ expires_at: new Date(0) }),
      () =>
        db.connection('service').from('users').where('id', user.id).increment('session_epoch', 1),
    ]
    for (const end of ended) {
      const login = await signIn(user)
      const stream = await openFor(site.id, login.header)
      await until(() => liveHub.streams().some(({ watcher }) => watcher.loginId === login.loginId))
      await endUnwelcomeStreams()
      assert.isFalse(stream.isOver)
      await end(login.loginId)
      await endUnwelcomeStreams()
      await stream.over()
    }
  })
})

async function makeOwner(workspaceId: string) {
  const person = await makePerson()
  await makeMember(workspaceId, person.user.id, 'owner')
  return person
}

test.group('Live stream | messages', (group) => {
  const open: OpenStream[] = []
  group.each.teardown(() => open.splice(0).forEach((stream) => stream.close()))

  async function watch(count = 1) {
    const { site, user } = await siteOf()
    const { header } = await signIn(user)
    const streams = []
    for (let i = 0; i < count; i++) {
      streams.push(await openStream(`/sites/${site.id}/live/stream`, header))
    }
    open.push(...streams)
    await until(
      () => liveHub.streams().filter((s) => s.watcher.siteId === site.id).length === count
    )
    return { site, streams }
  }

  test('commits that follow each other closely become one message, and nothing is lost', async ({
    assert,
  }) => {
    const { site, streams } = await watch(2)
    const visits = Array.from({ length: 40 }, () => aVisit(site.id))
    for (const visit of visits) await stored(site.id, visit)

    for (const stream of streams) {
      const ids = () => stream.messages.flatMap((m) => m.events?.map((e: any) => e.id) ?? [])
      await until(() => ids().length >= visits.length)
      assert.sameMembers(
        ids(),
        visits.map(({ events }) => events[0].id)
      )
      const batches = stream.messages.filter(({ type }) => type === 'batch')
      assert.isBelow(batches.length, 10)
    }
  })

  test('a heartbeat brings its session without an event', async ({ assert }) => {
    const { site, streams } = await watch()
    const visit = aVisit(site.id)
    await emitter.emit(BatchStored, new BatchStored(site.id, [], [visit.session]))
    const message = await streams[0].next()
    assert.deepEqual(message.events, [])
    assert.equal(message.sessions[0].id, visit.session.id)
  })

  test('a burst is cut to what a page keeps', async ({ assert }) => {
    const { site, streams } = await watch()
    const views = Array.from({ length: 150 }, (_, i) => ({ action: 'view', after: i }))
    const visit = aVisit(site.id, views)
    await stored(site.id, visit)
    const message = await streams[0].next()
    assert.deepEqual(
      message.events.map(({ id }: any) => id),
      visit.events
        .slice(50)
        .map(({ id }) => id)
        .toReversed()
    )
  })

  test('nothing is built for a site that nobody watches', async ({ assert }) => {
    const { site, streams } = await watch()
    streams[0].close()
    await until(() => !liveHub.isWatched(site.id))
    const visit = aVisit(site.id)
    let wasRead = false
    Object.defineProperty(visit.session, 'score', { get: () => ((wasRead = true), 0) })
    await stored(site.id, visit)
    assert.isFalse(wasRead)
  })

  test('markup and line breaks arrive as they were sent', async ({ assert }) => {
    const { site, streams } = await watch()
    const label = '</script><img src=x onerror=alert(1)>\r\ndata: {"type":"batch"}\n\n\u2028🙂'
    await stored(site.id, aVisit(site.id, [{ action: 'cta_click', label }]))
    const message = await streams[0].next()
    assert.equal(message.events[0].label, label)
    await store(aVisit(site.id))
  })
})
