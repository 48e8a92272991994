import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { monthOf, addMonths } from '#app/shared/month'
import { signIn } from '#tests/support/sign_in'
import { getAs } from '#tests/support/event_stream'
import { aVisit, store } from '#tests/support/traffic'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'

async function watchedSite() {
  const owner = await makePerson()
  const site = await makeSite({ workspaceId: owner.workspaceId })
  const { header } = await signIn(owner.user)
  const feed = async () => (await getAs(header, `/sites/${site.id}/live/feed`)).json() as any
  return { owner, site, header, feed }
}

test.group('Live feed', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('gives the latest hundred events as they are stored, with their sessions', async ({
    assert,
  }) => {
    const { site, feed } = await watchedSite()
    const now = clock.now().getTime()
    const visits = Array.from({ length: 30 }, (_, i) =>
      aVisit(
        site.id,
        Array.from({ length: 5 }, () => ({ action: 'view' })),
        {
          startedAt: new Date(now - i * 60_000 - 60_000),
        }
      )
    )
    await store(...visits)
    await store(aVisit((await makeSite()).id))

    const answer = await feed()
    const rows = await rowsOf(
      'SELECT id, session_id FROM events WHERE site_id = ? ORDER BY created_at DESC, id DESC LIMIT 100',
      [site.id]
    )
    assert.lengthOf(rows, 100)
    assert.deepEqual(
      answer.events.map(({ id, sessionId }: any) => ({ id, session_id: sessionId })),
      rows
    )
    assert.sameMembers(
      answer.sessions.map(({ id }: any) => id),
      [...new Set(rows.map(({ session_id }) => session_id))]
    )
  })

  test('a card knows all it shows', async ({ assert }) => {
    const { site, feed } = await watchedSite()
    const visit = aVisit(site.id, [{ category: 'conversion', action: 'whatsapp', score: 75 }], {
      sourceLabel: 'First Click (Paid)',
      campaign: 'summer',
      channel: 'paid_search',
      returningAdVisitor: true,
      city: null,
    })
    await store(visit)
    const answer = await feed()
    assert.deepEqual(answer.sessions, [
      {
        id: visit.session.id,
        month: visit.session.month.slice(0, 7),
        label: 'First Click (Paid)',
        attributedBy: 'paid-click@1.2.0',
        channel: 'paid_search',
        source: null,
        medium: null,
        campaign: 'summer',
        returning: true,
        score: 75,
        band: 'hot',
        reasons: [{ signal: 'conversion', points: 75 }],
        scoredBy: 'classic@1.0.0',
        device: 'mobile',
        browser: 'Chrome',
        os: 'Android',
        city: null,
        country: 'DE',
        entryPage: 'https://example.com/',
        startedAt: visit.session.startedAt.toISOString(),
        lastEventAt: visit.session.lastEventAt.toISOString(),
        eventCount: 1,
        conversionCount: 1,
      },
    ])
  })

  test('a session of last month that goes on, and one of a year ago, are found', async ({
    assert,
  }) => {
    const month = monthOf(clock.now())
    const { site, feed } = await watchedSite()
    await store(
      aVisit(site.id, [{ action: 'view' }], {
        startedAt: new Date(`${addMonths(month, -9)}T12:00:00Z`),
      })
    )
    assert.lengthOf((await feed()).events, 1)

    const lastMonth = addMonths(month, -1)
    const late = new Date(new Date(`${month}T00:00:00Z`).getTime() - 1000)
    const visit = aVisit(site.id, [{ action: 'view' }, { action: 'cta_click', after: 5 }], {
      startedAt: late,
    })
    assert.equal(visit.session.month, lastMonth)
    await store(visit)
    assert.deepEqual(
      (await feed()).events.map(({ action }: any) => action),
      ['cta_click', 'view']
    )
  })

  test('is nobody else’s business', async ({ assert }) => {
    const { site } = await watchedSite()
    const stranger = await signIn((await makePerson()).user)
    const viewer = await makePerson()
    await makeMember(site.workspaceId, viewer.user.id, 'viewer')
    const paths = ['live/feed', 'live', `sessions/2026-11/${crypto.randomUUID()}`]
    for (const path of paths) {
      assert.equal((await getAs(undefined, `/sites/${site.id}/${path}`)).status, 401, path)
      assert.equal((await getAs(stranger.header, `/sites/${site.id}/${path}`)).status, 404, path)
      assert.equal((await getAs(stranger.header, `/sites/nonsense/${path}`)).status, 404, path)
    }
    const { header } = await signIn(viewer.user)
    assert.equal((await getAs(header, `/sites/${site.id}/live/feed`)).status, 200)
  })

  test('the page brings the feed along', async ({ assert }) => {
    const { site, header } = await watchedSite()
    const visit = aVisit(site.id, [{ action: 'view', label: '</script><b>x' }])
    await store(visit)
    const answer = await getAs(header, `/sites/${site.id}/live`, { accept: 'text/html' })
    const html = await answer.text()
    assert.notInclude(html, '</script><b>')
    const json = html.match(/<script[^>]*data-page[^>]*>(.*?)<\/script>/s)![1]
    const page = JSON.parse(json)
    assert.equal(page.component, 'sites/live')
    assert.equal(page.props.site.name, 'Test site')
    assert.equal(page.props.feed.events[0].label, '</script><b>x')
  })
})

test.group('Session journey', () => {
  async function pageOf(header: string, path: string) {
    const answer = await getAs(header, path, { 'x-inertia': 'true', 'x-inertia-version': 'x' })
    if (answer.status !== 409) return answer
    const html = await (await getAs(header, path, { accept: 'text/html' })).text()
    return JSON.parse(html.match(/<script[^>]*data-page[^>]*>(.*?)<\/script>/s)![1]).props.journey
  }

  test('shows a visit from its first event to its last, and the visitor’s other visits', async ({
    assert,
  }) => {
    const { site, header } = await watchedSite()
    const now = clock.now().getTime()
    const visit = aVisit(site.id, [{ action: 'view' }, { action: 'phone_call' }], {
      fingerprint: 'fp-one',
      landing: {
        clickIds: { gclid: 'Cj0KCQiA' },
        utm: { utm_source: 'google' },
        adParams: { matchtype: 'e' },
      },
    })
    const before = aVisit(site.id, [], {
      fingerprint: 'fp-one',
      startedAt: new Date(now - 86_400_000 * 3),
    })
    const somebody = aVisit(site.id, [], { fingerprint: 'fp-two' })
    await store(visit, before, somebody)
    const month = visit.session.month.slice(0, 7)
    const journey = await pageOf(header, `/sites/${site.id}/sessions/${month}/${visit.session.id}`)
    assert.deepEqual(
      journey.events.map(({ action }: any) => action),
      ['view', 'phone_call']
    )
    assert.deepEqual(journey.session.clickIds, [{ name: 'gclid', value: 'Cj0KCQiA' }])
    assert.deepEqual(journey.session.utm, [{ name: 'utm_source', value: 'google' }])
    assert.deepEqual(
      journey.otherSessions.map(({ id }: any) => id),
      [before.session.id]
    )
    assert.notInclude(JSON.stringify(journey), 'fp-one')
    assert.notInclude(JSON.stringify(journey), '203.0.113')
  })

  test('a session of another site, another month or no session is not there', async ({
    assert,
  }) => {
    const { site, header } = await watchedSite()
    const other = await makeSite()
    const visit = aVisit(other.id)
    const own = aVisit(site.id)
    await store(visit, own)
    const month = visit.session.month.slice(0, 7)
    for (const path of [
      `${month}/${visit.session.id}`,
      `2020-01/${own.session.id}`,
      `${month}/nonsense`,
      `9999-99/${own.session.id}`,
      `0000-01/${own.session.id}`,
    ]) {
      const answer = await getAs(header, `/sites/${site.id}/sessions/${path}`)
      assert.equal(answer.status, 404, path)
    }
  })
})
