import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { storeCall } from '#tests/support/calls'
import { aVisit, store } from '#tests/support/traffic'
import { owner } from '#tests/functional/sites/person'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'

type Signed = Awaited<ReturnType<typeof owner>>

/** Shortly after midnight in Istanbul, the day before in UTC. */
const NOW = new Date('2026-03-14T21:30:00.000Z')
const at = (iso: string) => new Date(iso)

test.group('The list of calls', (group) => {
  let ours: Signed
  let site: TestSite
  const ids: Record<string, string> = {}

  group.setup(async () => {
    ours = await owner()
    site = await makeSite({
      workspaceId: ours.workspaceId,
      timezone: 'Europe/Istanbul',
      country: 'TR',
    })
    const { session, events } = aVisit(site.id, undefined, { startedAt: NOW })
    await store({ session, events })
    const add = async (name: string, facts: Parameters<typeof storeCall>[2], visit = false) => {
      ids[name] = await storeCall(site.id, visit ? session : null, facts)
    }
    await add('today', { calledAt: at('2026-03-14T21:10:00Z'), phoneNumber: '+905551234567' }, true)
    await add('late', { calledAt: at('2026-03-14T20:50:00Z'), status: 'qualified' }, true)
    await add('noon', { calledAt: at('2026-03-14T09:00:00Z'), status: 'junk' })
    await add('week', { calledAt: at('2026-03-09T09:00:00Z'), phoneNumber: '+902121112233' })
    await add('old', { calledAt: at('2026-01-09T09:00:00Z'), status: 'junk' })
    await rowsOf(`UPDATE calls SET flags = '{short}' WHERE id = ?`, [ids.noon])
    clock.freeze(NOW)
    return () => clock.freeze(null)
  })

  const shown = async (query: string) => {
    const { page } = await ours.visitor.get(`/sites/${site.id}/calls?${query}`)
    const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
    return page.props.monitor.calls.map(({ id }: { id: string }) => names.get(id))
  }

  const CASES: [query: string, expected: string[]][] = [
    ['', ['today', 'late', 'noon', 'week', 'old']],
    ['matched=yes', ['today', 'late']],
    ['matched=no', ['noon', 'week', 'old']],
    ['status=qualified', ['late']],
    ['status=junk', ['noon', 'old']],
    ['status=open', ['today', 'week']],
    ['flagged=yes', ['noon']],
    ['flagged=no', ['today', 'late', 'week', 'old']],
    ['period=today', ['today']],
    ['period=yesterday', ['late', 'noon']],
    ['period=7d', ['today', 'late', 'noon', 'week']],
    ['period=30d', ['today', 'late', 'noon', 'week']],
    ['period=7d&status=junk&matched=no', ['noon']],
    ['number=0555+123+45+67', ['today']],
    ['number=%2B905551234567', ['today']],
    ['number=4567', ['today']],
    ['number=0212+111+2233', ['week']],
    ['number=%2B90', ['today', 'week']],
    ['number=2233', ['week']],
    ['number=999', []],
    ['number=%25', ['today', 'late', 'noon', 'week', 'old']],
    ['status=nonsense&period=13&matched=maybe', ['today', 'late', 'noon', 'week', 'old']],
    ['before=nonsense', ['today', 'late', 'noon', 'week', 'old']],
    ['before=2026-99-99+00:00:00%2B00~x', ['today', 'late', 'noon', 'week', 'old']],
    ['status[]=junk', ['today', 'late', 'noon', 'week', 'old']],
  ]
  for (const [query, expected] of CASES) {
    test(`"${query}"`, async ({ assert }) => {
      assert.deepEqual(await shown(query), expected)
    })
  }

  test('figures of today, in the zone of the site', async ({ assert }) => {
    const { page } = await ours.visitor.get(`/sites/${site.id}/calls`)
    assert.deepEqual(page.props.monitor.today, {
      calls: 1,
      matched: 1,
      qualified: 0,
      junk: 0,
      open: 1,
    })
  })

  test('a call shows its visit, and no fingerprint leaves the server', async ({ assert }) => {
    const { page, body } = await ours.visitor.get(`/sites/${site.id}/calls?matched=yes`)
    const [first] = page.props.monitor.calls
    assert.containSubset(first, {
      phoneNumber: '+905551234567',
      isMatched: true,
      visit: { label: 'Organic', city: 'Hamburg', month: '2026-03' },
    })
    assert.notInclude(body, 'fp-')
  })

  test('pages by key: none is missing and none comes twice', async ({ assert }) => {
    const long = await makeSite({ workspaceId: ours.workspaceId })
    await rowsOf(
      `INSERT INTO calls (site_id, phone_number, called_at, source)
       SELECT ?::uuid, '+4930123456', '2026-03-01 10:00:00.123456+00'::timestamptz - (n / 7) * interval '1 second', 'test'
         FROM generate_series(1, 120) n`,
      [long.id]
    )
    const seen: string[] = []
    let before: string | null = ''
    const lengths = []
    while (before !== null) {
      const query: string = before && `?before=${encodeURIComponent(before)}`
      const { page } = await ours.visitor.get(`/sites/${long.id}/calls${query}`)
      const { calls, next, isFirstPage } = page.props.monitor
      assert.equal(isFirstPage, before === '')
      seen.push(...calls.map(({ id }: { id: string }) => id))
      lengths.push(calls.length)
      before = next
    }
    assert.deepEqual(lengths, [50, 50, 20])
    assert.equal(new Set(seen).size, 120)
  })
})
