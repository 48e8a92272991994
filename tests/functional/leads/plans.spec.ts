import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { inSite } from '#app/shared/tenant_db'
import { owner } from '#tests/functional/sites/person'
import { explaining, type Plan } from '#tests/support/explain'
import { makeSite, rowsOf } from '#tests/support/sites'
import { deskSite } from '#app/leads/desk/queries/desk_site'
import { valuesOfLeads } from '#app/leads/desk/queries/values_of_leads'
import { leadsOfSite } from '#app/leads/desk/queries/leads_of_site'
import { deskConditions } from '#app/leads/desk/queries/desk_conditions'
import { readDeskFilter } from '#app/leads/desk/read_desk_filter'

const LEADS = 20_000

/** By which index a page of the list is found, in its order and without reading much for nothing. */
const CASES: [query: Record<string, string>, index: string][] = [
  [{}, 'leads_active'],
  [{ period: 'yesterday' }, 'leads_active'],
  [{ status: 'won' }, 'leads_status'],
  [{ status: 'won', period: '7d' }, 'leads_status'],
  [{ channel: 'social' }, 'leads_channel'],
  [{ channel: 'nothing' }, 'leads_channel'],
  [{ label: 'nothing' }, 'leads_label'],
  [{ sort: 'score' }, 'leads_score'],
  [{ sort: 'value' }, 'leads_value'],
  [{ sort: 'seen' }, 'leads_seen'],
  [{ assignee: 'nobody' }, 'leads_active'],
  [{ q: '+4930 1012345' }, 'lead_keys_pkey'],
  [{ email: 'a'.repeat(64) }, 'lead_keys_pkey'],
  [{ q: 'campaign-42' }, 'leads_campaign'],
]

test.group('The lead desk | plans', (group) => {
  let userId: string
  let siteId: string

  group.setup(async () => {
    const ours = await owner()
    userId = ours.user.id
    siteId = (await makeSite({ workspaceId: ours.workspaceId, country: 'DE' })).id
    for (const id of [siteId, (await makeSite()).id]) {
      await rowsOf(
        `INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, status, status_at, name, phone_number, first_seen_at,
           last_activity_at, score, channel, source_label, campaign, contacts)
         SELECT ?::uuid, id, id, at, 'conversion', status, at, CASE WHEN n % 50 = 0 THEN 'Person ' || n END,
                '+4930' || 1000000 + n, at, at, n % 100, (ARRAY['paid_search', 'social', 'email'])[1 + n % 3],
                'Organic', 'campaign-' || n % 100, jsonb_build_object('phone_call', 1, 'call', n % 2)
           FROM (SELECT n, gen_random_uuid() AS id, now() - n * interval '2 minutes' AS at,
                        (ARRAY['new', 'qualified', 'won', 'junk'])[1 + n % 4] AS status
                   FROM generate_series(1, ${LEADS}) n) t`,
        [id]
      )
    }
    await rowsOf(
      `INSERT INTO lead_keys (site_id, kind, value, lead_id) SELECT site_id, 'phone', phone_number, id FROM leads
        WHERE phone_number IS NOT NULL ON CONFLICT DO NOTHING`
    )
    await db.connection('owner').rawQuery('ANALYZE leads, lead_keys')
    return async () => void (await rowsOf('DELETE FROM leads WHERE site_id = ?', [siteId]))
  })

  const explained = (query: Record<string, string>): Promise<Plan> =>
    inSite(userId, siteId, async ({ trx }) => {
      const filter = readDeskFilter(query)
      const site = await deskSite(trx, siteId)
      const conditions = await deskConditions(trx, site, filter, userId)
      const { trx: client, plans } = explaining(trx)
      await leadsOfSite(client, siteId, conditions, filter.sort, null)
      return plans[0]
    })

  for (const [query, index] of CASES) {
    test(`${new URLSearchParams(query)}: ${index}`, async ({ assert }) => {
      const { nodes, text } = await explained(query)
      assert.include(
        nodes.map((node) => node.index),
        index,
        text
      )
      assert.notInclude(
        nodes.map(({ type }) => type),
        'Seq Scan'
      )
      for (const { removed } of nodes) assert.isBelow(removed, 1000, text)
    })
  }

  test('which channels there are is not found by reading all', async ({ assert }) => {
    await inSite(userId, siteId, async ({ trx }) => {
      const { trx: client, plans } = explaining(trx)
      assert.deepEqual(await valuesOfLeads(client, siteId, 'channel'), [
        'email',
        'paid_search',
        'social',
      ])
      const scans = plans[0].nodes.filter(({ relation }) => relation === 'leads')
      assert.isNotEmpty(scans)
      for (const { index, removed } of scans) {
        assert.equal(index, 'leads_channel')
        assert.equal(removed, 0)
      }
    })
  })
})
