import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { inSite } from '#app/shared/tenant_db'
import { answer } from '#app/traffic/report/answer'
import { visitsOf } from '#app/traffic/report/visits_of'
import { deriveDay } from '#app/traffic/days/derive_day'
import { aVisit, store } from '#tests/support/traffic'
import { makePerson, makeSite } from '#tests/support/sites'
import { questionOf } from '#tests/support/question'
import type { Session } from '#app/visitors/types'
import type { AskedVisits } from '#app/traffic/report/visits_of'
import type { Question } from '#app/traffic/report/types'

const ZONE = 'Europe/Berlin'

async function aSite() {
  const { user, workspaceId } = await makePerson()
  const { id } = await makeSite({ workspaceId, timezone: ZONE })
  const site = { id, timezone: ZONE }
  const visit = (
    at: string,
    facts: Partial<Session> = {},
    actions?: Parameters<typeof aVisit>[1]
  ) => aVisit(id, actions, { startedAt: new Date(at), ...facts })
  return {
    id,
    visit,
    derive: async (...days: string[]) => {
      for (const day of days) await deriveDay({ siteId: id, day, zone: ZONE })
    },
    ask: (question: Question) => inSite(user.id, id, ({ trx }) => answer(site, question, trx)),
    visits: (asked: AskedVisits) => inSite(user.id, id, ({ trx }) => visitsOf(site, asked, trx)),
  }
}

const view = (url: string, after = 0) => ({
  category: 'interaction',
  action: 'page_view',
  url: `https://example.com${url}`,
  after,
})
const call = (after = 0) => ({ category: 'conversion', action: 'phone_call', after })

test.group('Answers about traffic', (group) => {
  group.setup(() => {
    clock.freeze(new Date('2034-06-01T10:00:00Z'))
    return () => clock.freeze(null)
  })

  test('count what happened, by day and in all', async ({ assert }) => {
    const { visit, derive, ask } = await aSite()
    await store(
      visit('2034-01-09T22:59:59Z', { fingerprint: 'anna' }, [view('/a')]),
      visit('2034-01-09T23:00:00Z', { fingerprint: 'anna' }, [
        view('/a'),
        view('/b?x=1', 30),
        call(60),
      ]),
      visit('2034-01-10T22:59:59Z', { fingerprint: 'bert' }, [view('/b')]),
      visit('2034-01-10T12:00:00Z', { fingerprint: null }, [view('/a'), { action: 'scroll_depth' }])
    )
    await derive('2034-01-09', '2034-01-10')
    const { totals, series } = await ask(questionOf('2034-01-09', '2034-01-10'))
    assert.deepEqual(totals, {
      visits: 4,
      visitors: 3,
      pageViews: 5,
      conversions: 1,
      convertingVisits: 1,
      bounces: 2,
      durationSec: 60 + 7,
    })
    assert.deepEqual(
      series.map(({ at, visits, visitors }) => [at, visits, visitors]),
      [
        ['2034-01-09', 1, 1],
        ['2034-01-10', 3, 3],
      ]
    )
  })

  test('say the same with a filter that everybody fits', async ({ assert }) => {
    const { visit, derive, ask } = await aSite()
    await store(
      visit('2034-01-09T12:00:00Z', { fingerprint: 'anna' }, [view('/a'), call()]),
      visit('2034-01-10T12:00:00Z', { fingerprint: 'anna' }, [view('/a')]),
      visit('2034-01-11T12:00:00Z', { fingerprint: 'bert' }, [view('/b')])
    )
    await derive('2034-01-09', '2034-01-10', '2034-01-11')
    for (const interval of ['day', 'week', 'month'] as const) {
      const question = questionOf('2034-01-09', '2034-01-11', { interval })
      const all = await ask(question)
      const filters = [{ dimension: 'channel', is: 'is', values: ['direct'] }] as const
      const filtered = await ask({ ...question, filters: filters as any })
      assert.deepEqual(filtered.totals, all.totals)
      assert.deepEqual(filtered.series, all.series)
    }
  })

  test('combine filters, and break down what is left', async ({ assert }) => {
    const { visit, derive, ask } = await aSite()
    const paid = { channel: 'paid_search', source: 'google' }
    await store(
      visit('2034-01-09T12:00:00Z', { ...paid, fingerprint: 'anna' }, [
        view('/a'),
        view('/b'),
        view('/b'),
      ]),
      visit('2034-01-10T12:00:00Z', { ...paid, fingerprint: 'anna', device: 'desktop' }, [
        view('/b'),
        call(),
      ]),
      visit('2034-01-10T13:00:00Z', { ...paid, fingerprint: 'bert' }, [view('/a')]),
      visit('2034-01-10T14:00:00Z', { fingerprint: 'carl' }, [view('/b')])
    )
    await derive('2034-01-09', '2034-01-10')
    const { totals, breakdowns } = await ask(
      questionOf('2034-01-10', '2034-01-10', {
        before: { from: '2034-01-09', to: '2034-01-09' },
        filters: [
          { dimension: 'channel', is: 'is', values: ['paid_search', 'email'] },
          { dimension: 'page', is: 'contains', values: ['/B'] },
        ],
        breakdowns: [
          { dimension: 'device', limit: 10 },
          { dimension: 'page', limit: 1 },
          { dimension: 'conversion', limit: 10 },
        ],
      })
    )
    assert.equal(totals.visits, 1)
    const shown = breakdowns.map(({ total, rows }) => [
      total,
      rows.map((row) => [
        row.value,
        row.visits,
        row.pageViews,
        row.conversions,
        row.before?.pageViews,
      ]),
    ])
    assert.deepEqual(shown, [
      [1, [['desktop', 1, 1, 1, 0]]],
      [1, [['/b', 1, 1, 1, 2]]],
      [1, [['phone_call', 1, 1, 1, 0]]],
    ])
  })

  test('lead to the visits behind them, the last ones first', async ({ assert }) => {
    const { visit, derive, visits } = await aSite()
    const stored = ['09T10:00', '09T11:00', '10T10:00', '10T11:00', '10T11:00'].map((at) =>
      visit(`2034-01-${at}:00.123Z`)
    )
    await store(...stored)
    await derive('2034-01-09', '2034-01-10')
    const expected = stored
      .map(({ session }) => session)
      .sort((a, b) => +b.startedAt - +a.startedAt || (a.id < b.id ? 1 : -1))
      .map(({ id }) => id)
    const asked = { period: { from: '2034-01-01', to: '2034-01-31' }, filters: [], limit: 2 }
    const found: string[] = []
    let next: string | null = null
    do {
      const page = await visits({ ...asked, after: next })
      found.push(...page.visits.map(({ id }) => id))
      next = page.next
    } while (next)
    assert.deepEqual(found, expected)
  })
})
