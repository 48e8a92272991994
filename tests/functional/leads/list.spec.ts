import { test } from '@japa/runner'
import { createHash } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { owner } from '#tests/functional/sites/person'
import { giveKey, storeLead } from '#tests/support/leads'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { deskOf } from './desk.js'

/** Shortly after midnight in Istanbul, the day before in UTC. */
const NOW = new Date('2026-03-14T21:30:00.000Z')
const at = (iso: string) => new Date(iso)
const hash = createHash('sha256').update('ada@example.com').digest('hex')

test.group('The list of leads', (group) => {
  let ours: Awaited<ReturnType<typeof owner>>
  let site: TestSite
  let desk: ReturnType<typeof deskOf>
  const ids: Record<string, string> = {}

  group.setup(async () => {
    ours = await owner()
    const { workspaceId } = ours
    site = await makeSite({ workspaceId, timezone: 'Europe/Istanbul', country: 'TR' })
    desk = deskOf(ours.visitor, site.id)
    const add = async (name: string, facts: Parameters<typeof storeLead>[1]) => {
      ids[name] = await storeLead(site.id, facts)
    }
    await add('today', {
      at: at('2026-03-14T21:10:00Z'),
      phoneNumber: '+905551234567',
      score: 90,
      channel: 'paid_search',
      label: 'First Click (Paid)',
      campaign: 'Autumn Sale',
      contacts: { phone_call: 1, call: 1 },
    })
    await add('late', {
      at: at('2026-03-14T20:50:00Z'),
      status: 'won',
      value: 100,
      name: 'Ada Lovelace',
      assigneeId: ours.user.id,
      score: 50,
      firstSeenAt: at('2026-01-01T00:00:00Z'),
    })
    await add('noon', { at: at('2026-03-14T09:00:00Z'), status: 'won', value: 70, currency: 'USD' })
    await add('week', { at: at('2026-03-09T09:00:00Z'), score: 70, contacts: { whatsapp: 2 } })
    await add('old', { at: at('2026-01-09T09:00:00Z'), status: 'junk', campaign: '100%' })
    await giveKey(site.id, ids.week, 'email', hash)
    await giveKey(site.id, ids.late, 'phone', '+902121112233')
    clock.freeze(NOW)
    return () => clock.freeze(null)
  })

  const CASES: [query: string, expected: string[]][] = [
    ['', ['today', 'late', 'noon', 'week', 'old']],
    ['period=today', ['today']],
    ['period=yesterday', ['late', 'noon']],
    ['period=7d', ['today', 'late', 'noon', 'week']],
    ['period=30d', ['today', 'late', 'noon', 'week']],
    ['status=won', ['late', 'noon']],
    ['status=new&period=7d', ['today', 'week']],
    ['channel=paid_search', ['today']],
    ['label=First Click (Paid)', ['today']],
    ['band=premium', ['today']],
    ['band=hot', ['week']],
    ['band=engaged', ['late']],
    ['band=standard', ['noon', 'old']],
    ['assignee=me', ['late']],
    ['assignee=nobody', ['today', 'noon', 'week', 'old']],
    ['called=yes', ['today']],
    ['called=no', ['late', 'noon', 'week', 'old']],
    ['q=0555 123 45 67', ['today']],
    ['q=4567', ['today']],
    ['q=+90555', ['today']],
    ['q=0212 111 22 33', ['late']],
    ['q=lovelace', ['late']],
    ['q=autumn', ['today']],
    ['q=100%', ['old']],
    ['q=_', []],
    ['q=Ada@Example.com ', ['week']],
    [`email=${hash}`, ['week']],
    ['email=nonsense', ['today', 'late', 'noon', 'week', 'old']],
    ['sort=score', ['today', 'week', 'late', 'noon', 'old']],
    ['sort=value', ['late', 'noon', 'today', 'week', 'old']],
    ['sort=seen', ['today', 'noon', 'week', 'old', 'late']],
    ['status=x&band=y&period=z&sort=w&called=v', ['today', 'late', 'noon', 'week', 'old']],
    ['after=nonsense', ['today', 'late', 'noon', 'week', 'old']],
    ['after=2026-99-99 00:00:00%2B00~x', ['today', 'late', 'noon', 'week', 'old']],
    ['status[]=won&q[]=x', ['today', 'late', 'noon', 'week', 'old']],
  ]
  for (const [query, expected] of CASES) {
    test(`"${query}"`, async ({ assert }) => {
      const { leads, count } = await desk.page(encodeURI(query).replaceAll('+', '%2B'))
      const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
      assert.deepEqual(
        leads.map(({ id }: { id: string }) => names.get(id)),
        expected
      )
      assert.equal(count, expected.length)
    })
  }

  test('the figures, in the zone of the site, each currency by itself', async ({ assert }) => {
    const { figures } = await desk.page()
    assert.deepEqual(figures, {
      new: 2,
      qualified: 0,
      won: 2,
      values: [
        { currency: 'EUR', value: 100 },
        { currency: 'USD', value: 70 },
      ],
      leftOver: 0,
    })
    const today = await desk.page('period=today')
    assert.include(today.figures, { new: 1, won: 0 })
    clock.freeze(at('2026-03-15T22:00:00Z'))
    const tomorrow = await desk.page('period=today')
    clock.freeze(NOW)
    assert.include(tomorrow.figures, { new: 0, leftOver: 1 })
  })

  test('an address that was typed stands nowhere in the page', async ({ assert }) => {
    const { leads, filter } = await desk.page('q=ada@example.com')
    assert.lengthOf(leads, 1)
    assert.include(filter, { q: '', email: hash })
  })

  test('days of 23 and 25 hours', async ({ assert, cleanup }) => {
    cleanup(() => clock.freeze(NOW))
    const berlin = await makeSite({ workspaceId: ours.workspaceId, timezone: 'Europe/Berlin' })
    const there = deskOf(ours.visitor, berlin.id)
    const edges = {
      '2026-03-29T10:00:00Z': ['2026-03-28T23:00:00Z', '2026-03-29T21:59:59.999Z'],
      '2026-10-25T10:00:00Z': ['2026-10-24T22:00:00Z', '2026-10-25T22:59:59.999Z'],
    }
    for (const [now, [first, last]] of Object.entries(edges)) {
      clock.freeze(at(now))
      const inside = [
        await storeLead(berlin.id, { at: at(last) }),
        await storeLead(berlin.id, { at: at(first) }),
      ]
      await storeLead(berlin.id, { at: new Date(+at(first) - 1) })
      await storeLead(berlin.id, { at: new Date(+at(last) + 1) })
      const { leads } = await there.page('period=today')
      assert.deepEqual(
        leads.map(({ id }: { id: string }) => id),
        inside,
        now
      )
    }
  })

  for (const sort of ['activity', 'score', 'value', 'seen']) {
    test(`pages by key, ${sort}: none is missing and none comes twice`, async ({ assert }) => {
      const long = await makeSite({ workspaceId: ours.workspaceId })
      await rowsOf(
        `INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, first_seen_at, last_activity_at, score, value, currency)
         SELECT :siteId::uuid, id, id, now(), 'call', at, at, n % 3, CASE WHEN n % 4 = 0 THEN n % 5 END,
                CASE WHEN n % 4 = 0 THEN 'EUR' END
           FROM (SELECT n, gen_random_uuid() AS id,
                        '2026-03-01 10:00:00.123456+00'::timestamptz - (n / 7) * interval '1 second' AS at
                   FROM generate_series(1, 120) n) t`,
        { siteId: long.id } as any
      )
      const there = deskOf(ours.visitor, long.id)
      const seen: string[] = []
      let after: string | null = ''
      while (after !== null) {
        const { leads, next, isFirstPage }: any = await there.page(
          `sort=${sort}${after && `&after=${encodeURIComponent(after)}`}`
        )
        assert.equal(isFirstPage, after === '')
        seen.push(...leads.map(({ id }: { id: string }) => id))
        after = next
      }
      assert.lengthOf(seen, 120)
      assert.equal(new Set(seen).size, 120)
    })
  }

  test('merged leads are part of another one, and stand in no list', async ({ assert }) => {
    const own = await makeSite({ workspaceId: ours.workspaceId })
    const there = deskOf(ours.visitor, own.id)
    const kept = await storeLead(own.id, { at: at('2026-03-01T00:00:00Z') })
    const gone = await storeLead(own.id, { name: 'Gone', phoneNumber: '+4930123456' })
    await there.merge(kept, 1, { id: gone, version: 1 }, kept)
    const { leads } = await there.page()
    assert.deepEqual(
      leads.map(({ id }: any) => id),
      [kept]
    )
    assert.isEmpty((await there.page('q=gone')).leads)
    const found = await there.page('q=%2B4930123456')
    assert.equal(found.leads[0].id, kept)
  })
})
