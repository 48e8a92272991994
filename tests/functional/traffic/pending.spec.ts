import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { rowsOf } from '#tests/support/sites'
import { owner } from '#tests/functional/sites/person'
import { deriveDueDays } from '#app/traffic/days/derive_due_days'
import {
  BEFORE,
  conversion,
  FIRST,
  SECOND,
  TODAY,
  view,
  walkedSite,
  ZONE,
} from '#tests/functional/traffic/walked_site'

const PAGE = { kind: 'page', match: 'is', value: '/' }
const CALL = { kind: 'conversion', match: 'is', value: 'phone_call' }

test.group('Days that are still being counted', (group) => {
  group.setup(() => {
    clock.freeze(new Date(`${TODAY}T10:00:00Z`))
    return () => clock.freeze(null)
  })

  /** Somebody came on each of these days, and none of them has been derived. */
  async function someDays(...days: string[]) {
    const { visitor, workspaceId } = await owner()
    const site = await walkedSite(workspaceId)
    for (const day of days) {
      site.visit(`${day}T08:00:00Z`, day, [view('/', 0), conversion('phone_call', 30)])
    }
    await site.store()
    for (const day of days) {
      await rowsOf('INSERT INTO traffic_due (site_id, day) VALUES (?, ?) ON CONFLICT DO NOTHING', [
        site.id,
        day,
      ])
    }
    const path = `/sites/${site.id}/conversions`
    return {
      derive: () => deriveDueDays({ id: site.id, timezone: ZONE }),
      conversions: async (query: string) =>
        (await visitor.get(`${path}?${query}`)).page.props.answer as any,
      define: (over: object) =>
        visitor.send('POST', `${path}/funnels`, {
          name: 'To a call',
          steps: [PAGE, CALL],
          ...over,
        }),
      told: async (query: string) =>
        (await visitor.get(`${path}/funnels?${query}`)).page.props.told as any,
    }
  }

  test('are told where conversions are shown', async ({ assert }) => {
    const { conversions, derive } = await someDays(BEFORE, FIRST)
    const period = `from=${FIRST}&to=${SECOND}`
    assert.equal((await conversions(`${period}&compare=none`)).pendingDays, 1)
    assert.equal((await conversions(`${period}&compare=previous`)).pendingDays, 2)
    await derive()
    const { pendingDays, totals } = await conversions(period)
    assert.deepEqual([pendingDays, totals.conversions], [0, 1])
  })

  test('are told where a funnel is shown, and where none is yet', async ({ assert }) => {
    const { told, derive, define } = await someDays(BEFORE, FIRST)
    const period = `from=${FIRST}&to=${FIRST}&compare=none`
    assert.equal((await told(period)).pendingDays, 1)
    await define({ withinDays: null })
    assert.equal((await told(period)).pendingDays, 1)
    assert.equal((await told(`from=${FIRST}&to=${FIRST}&compare=previous`)).pendingDays, 2)
    await derive()
    const { pendingDays, report } = await told(period)
    assert.deepEqual([pendingDays, report.steps[1].visitors], [0, 1])
  })

  test('count for a funnel as long as people may go on', async ({ assert }) => {
    const { told, define } = await someDays(FIRST, SECOND)
    await define({ withinDays: 7 })
    assert.equal((await told(`from=${FIRST}&to=${FIRST}&compare=none`)).pendingDays, 2)
  })
})
