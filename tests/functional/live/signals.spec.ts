import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import db from '@adonisjs/lucid/services/db'
import { until } from '#tests/support/until'
import { signIn } from '#tests/support/sign_in'
import { liveHub } from '#app/live/live_hub'
import emitter from '@adonisjs/core/services/emitter'
import { aVisit } from '#tests/support/traffic'
import { recordSignals } from '#app/sites/record_signals'
import { openStream } from '#tests/support/event_stream'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { BatchStored } from '#app/ingest/events/batch_stored'
import { OriginRefused } from '#app/ingest/events/origin_refused'

function signalsOf(siteId: string) {
  return rowsOf(
    'SELECT signal, first_at, last_at, detail FROM site_signals WHERE site_id = ? ORDER BY signal',
    [siteId]
  )
}

test.group('Site signals', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('a page view, a click and a conversion are told apart', async ({ assert }) => {
    const site = await makeSite()
    const { session, events } = aVisit(site.id, [
      { category: 'acquisition', action: 'view', url: 'https://www.example.com/a' },
      { category: 'interaction', action: 'scroll_depth', value: 50 },
      { category: 'interaction', action: 'external_link' },
      { category: 'conversion', action: 'phone_call' },
    ])
    await emitter.emit(BatchStored, new BatchStored(site.id, events.slice(0, 2), [session]))
    assert.deepEqual(
      (await signalsOf(site.id)).map(({ signal, detail }) => [signal, detail]),
      [['page_view', 'www.example.com']]
    )
    await emitter.emit(BatchStored, new BatchStored(site.id, events.slice(2), [session]))
    assert.deepEqual(
      (await signalsOf(site.id)).map(({ signal, detail }) => [signal, detail]),
      [
        ['click', 'phone_call'],
        ['conversion', 'phone_call'],
        ['page_view', 'www.example.com'],
      ]
    )
  })

  test('a signal is written again after ten seconds, not before', async ({ assert }) => {
    const site = await makeSite()
    const start = new Date('2026-11-20T10:00:00Z')
    const seen = (detail: string) => recordSignals(site.id, [{ signal: 'click', detail }])
    clock.freeze(start)
    assert.lengthOf(await seen('email'), 1)
    clock.freeze(new Date(+start + 9_000))
    assert.lengthOf(await seen('sms'), 0)
    clock.freeze(new Date(+start + 11_000))
    assert.lengthOf(await seen('download'), 1)

    const [row] = await signalsOf(site.id)
    assert.equal(row.first_at.toISOString(), start.toISOString())
    assert.equal(+row.last_at - +row.first_at, 11_000)
    assert.equal(row.detail, 'download')
  })

  test('pages that wait for the first signal are told', async ({ assert }) => {
    const owner = await makePerson()
    const site = await makeSite({ workspaceId: owner.workspaceId })
    const { header } = await signIn(owner.user)
    const stream = await openStream(`/sites/${site.id}/live/stream`, header)
    await until(() => liveHub.isWatched(site.id))
    await emitter.emit(OriginRefused, new OriginRefused(site.id, 'evil.example'))
    const message = await stream.next(({ type }) => type === 'signal')
    assert.containSubset(message, { signal: 'origin_refused', detail: 'evil.example' })
    assert.isAbove(Date.parse(message.lastAt), Date.now() - 60_000)
    stream.close()
  })

  test('a site that is gone, and a database that fails, hurt nobody', async ({ assert }) => {
    const gone = crypto.randomUUID()
    await emitter.emit(OriginRefused, new OriginRefused(gone, 'a.example'))
    assert.deepEqual(await signalsOf(gone), [])

    const site = await makeSite()
    const tooLong = 'x\u0000y'
    await emitter.emit(OriginRefused, new OriginRefused(site.id, tooLong))
    assert.deepEqual(await signalsOf(site.id), [])
    await emitter.emit(OriginRefused, new OriginRefused(site.id, 'b.example'))
    assert.deepEqual(
      (await signalsOf(site.id)).map(({ detail }) => detail),
      ['b.example']
    )
    await db.connection('service').from('sites').where('id', site.id).delete()
  })
})
