import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { signIn } from '#tests/support/sign_in'
import { storeCall } from '#tests/support/calls'
import { aVisit, store } from '#tests/support/traffic'
import { getAs } from '#tests/support/event_stream'
import { giveCall, storeLead } from '#tests/support/leads'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'

async function watchedSite() {
  const owner = await makePerson()
  const site = await makeSite({ workspaceId: owner.workspaceId })
  const { header } = await signIn(owner.user)
  const callsOf = async (cookie = header) =>
    ((await (await getAs(cookie, `/sites/${site.id}/live/feed`)).json()) as any).calls
  return { owner, site, header, callsOf }
}

const ago = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000)
const idsOf = (calls: any[]) => calls.map(({ id }) => id)

test.group('Live feed | phone calls', () => {
  test('a visit brings the calls that belong to it, the latest first', async ({ assert }) => {
    const { site, callsOf } = await watchedSite()
    const visit = aVisit(site.id)
    await store(visit, aVisit(site.id))
    const calledAt = ago(300)
    const first = await storeCall(site.id, visit.session, { calledAt, status: 'junk' })
    const second = await storeCall(site.id, visit.session)
    await storeCall(site.id, null)

    const calls = await callsOf()
    assert.deepEqual(idsOf(calls), [second, first])
    assert.deepEqual(calls[1], {
      id: first,
      version: 1,
      sessionId: visit.session.id,
      readableNumber: '+49 30 12345678',
      calledAt: calledAt.toISOString(),
      status: 'junk',
    })
  })

  test('of visits that are not in the feed only the calls of late', async ({ assert }) => {
    const { site, callsOf } = await watchedSite()
    const visit = aVisit(site.id, [])
    await store(visit)
    await storeCall(site.id, visit.session, { calledAt: ago(121) })
    const late = await storeCall(site.id, visit.session, { calledAt: ago(119) })
    assert.deepEqual(idsOf(await callsOf()), [late])
  })

  test('whoever reads the feed catches up with a call that has left its visit', async ({
    assert,
  }) => {
    const { owner, site, callsOf } = await watchedSite()
    const viewer = await makePerson()
    await makeMember(owner.workspaceId, viewer.user.id, 'viewer')
    const { header } = await signIn(viewer.user)
    const visit = aVisit(site.id)
    await store(visit)
    const id = await storeCall(site.id, visit.session)
    assert.deepEqual(idsOf(await callsOf(header)), [id])
    await rowsOf(
      `UPDATE calls SET matched_session_id = NULL, matched_session_month = NULL WHERE id = ? RETURNING 1`,
      [id]
    )
    assert.isEmpty(await callsOf(header))
  })

  test('a call of another site never shows, though it names the same visit', async ({ assert }) => {
    const { site, header, callsOf } = await watchedSite()
    const other = await watchedSite()
    const visit = aVisit(site.id)
    await store(visit)
    const theirs = await storeCall(other.site.id, visit.session)
    assert.isEmpty(await callsOf())
    assert.deepEqual(idsOf(await other.callsOf()), [theirs])
    const journey = await journeyOf(header, site.id, visit.session)
    assert.isEmpty(journey.calls)
  })

  test('the page of the visit has them too', async ({ assert }) => {
    const { site, header } = await watchedSite()
    const visit = aVisit(site.id)
    const other = aVisit(site.id)
    await store(visit, other)
    const id = await storeCall(site.id, visit.session, { status: 'qualified' })
    await storeCall(site.id, other.session)
    const { calls } = await journeyOf(header, site.id, visit.session)
    assert.deepEqual(
      calls.map((call: any) => [call.id, call.status]),
      [[id, 'qualified']]
    )
  })
})

test.group('Who called', () => {
  test('is the whole lead; as long as there is none, the call among the calls', async ({
    assert,
  }) => {
    const { site, header } = await watchedSite()
    const id = await storeCall(site.id, null)
    const whoCalled = async () => {
      const answer = await getAs(header, `/sites/${site.id}/calls/${id}/lead`)
      assert.equal(answer.status, 302)
      return answer.headers.get('location')
    }
    assert.equal(await whoCalled(), `/sites/${site.id}/calls?call=${id}`)

    const part = await storeLead(site.id)
    const whole = await storeLead(site.id)
    await giveCall(site.id, part, id)
    assert.equal(await whoCalled(), `/sites/${site.id}/leads/${part}`)
    await rowsOf('UPDATE leads SET root_id = ? WHERE id = ? RETURNING 1', [whole, part])
    assert.equal(await whoCalled(), `/sites/${site.id}/leads/${whole}`)
  })

  test('nobody learns of another site', async ({ assert }) => {
    const mine = await watchedSite()
    const theirs = await watchedSite()
    const id = await storeCall(theirs.site.id, null)
    await giveCall(theirs.site.id, await storeLead(theirs.site.id), id)
    const ask = (site: string, call: string) =>
      getAs(mine.header, `/sites/${site}/calls/${call}/lead`)
    assert.equal((await ask(theirs.site.id, id)).status, 404)
    assert.equal((await ask(mine.site.id, 'nonsense')).status, 404)
    const unknown = await ask(mine.site.id, id)
    assert.equal(unknown.headers.get('location'), `/sites/${mine.site.id}/calls?call=${id}`)
  })
})

async function journeyOf(header: string, siteId: string, { month, id }: any) {
  const path = `/sites/${siteId}/sessions/${month.slice(0, 7)}/${id}`
  const html = await (await getAs(header, path, { accept: 'text/html' })).text()
  return JSON.parse(html.match(/<script[^>]*data-page[^>]*>(.*?)<\/script>/s)![1]).props.journey
}
