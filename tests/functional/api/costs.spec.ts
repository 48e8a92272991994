import pg from 'pg'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { inSite } from '#app/shared/tenant_db'
import { rowsOf } from '#tests/support/sites'
import { explaining } from '#tests/support/explain'
import { apiStage, ask, type ApiStage } from '#tests/support/api'
import { readCallFilter } from '#app/calls/read_call_filter'
import { siteOfCalls } from '#app/calls/queries/site_of_calls'
import { callsOfSite } from '#app/calls/queries/calls_of_site'
import { deskConditions } from '#app/leads/desk/queries/desk_conditions'
import { readCursor, readDeskFilter } from '#app/leads/desk/read_desk_filter'
import { deskSite } from '#app/leads/desk/queries/desk_site'
import { leadsOfSite } from '#app/leads/desk/queries/leads_of_site'

const LEADS = 50_000
const CALLS = 10_000

/** How many statements are sent to PostgreSQL meanwhile, by this process. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype
  let count = 0
  pg.Client.prototype.query = function (this: pg.Client, ...given: any[]) {
    count++
    return (query as any).apply(this, given)
  } as typeof query
  try {
    await work()
    return count
  } finally {
    pg.Client.prototype.query = query
  }
}

async function fill(siteId: string) {
  await rowsOf(
    `INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, status, first_seen_at, last_activity_at, score, counted_at)
     SELECT :siteId, id, id, at, 'conversion', 'new', at, at, n % 100, now()
       FROM (SELECT n, uuidv7() AS id, now() - n * interval '1 minute' AS at FROM generate_series(1, ${LEADS}) n) s
     RETURNING 1`,
    { siteId } as any
  )
  await rowsOf(
    `INSERT INTO calls (site_id, phone_number, called_at, source)
     SELECT :siteId, '+4930' || 1000000 + n, now() - n * interval '1 minute', 'test' FROM generate_series(1, ${CALLS}) n
     RETURNING 1`,
    { siteId } as any
  )
  await db.connection('owner').rawQuery('ANALYZE leads; ANALYZE calls')
}

test.group('What a page of the API costs', (group) => {
  let stage: ApiStage
  group.setup(async () => {
    stage = await apiStage()
    await fill(stage.site.id)
  })

  const page = (list: string, query: string) => ask('GET', `${stage.at}/${list}?${query}`, stage)

  for (const list of ['leads', 'calls']) {
    test(`${list}: two hundred rows are as many statements as one`, async ({ assert }) => {
      await page(list, 'limit=1')
      const one = await statementsOf(() => page(list, 'limit=1'))
      const many = await statementsOf(() => page(list, 'limit=200'))
      assert.equal(many, one)
    })

    test(`${list}: a page far behind is as many statements, and follows from its cursor`, async ({
      assert,
    }) => {
      const seen = new Set<string>()
      let cursor: string | null = ''
      for (let pages = 0; pages < 20 && cursor !== null; pages++) {
        const { json } = await page(list, `limit=200${cursor && `&cursor=${cursor}`}`)
        for (const { id } of json.data) seen.add(id)
        cursor = json.next_cursor
      }
      assert.equal(seen.size, 20 * 200)
      const first = await statementsOf(() => page(list, 'limit=200'))
      const deep = await statementsOf(() => page(list, `limit=200&cursor=${cursor}`))
      assert.equal(deep, first)
    })
  }

  test('a site among many is asked for once, whatever the size of the page', async ({ assert }) => {
    await rowsOf(
      `INSERT INTO sites (public_id, workspace_id, domain, name)
       SELECT gen_random_uuid(), ?, 'x.example', 'x' FROM generate_series(1, 200) RETURNING 1`,
      [stage.workspaceId]
    )
    const list = (limit: number) => ask('GET', `/api/v1/sites?limit=${limit}`, stage)
    await list(1)
    const one = await statementsOf(() => list(1))
    assert.lengthOf((await list(200)).json.data, 200)
    assert.equal(await statementsOf(() => list(200)), one)
  })

  test('rows are found by an index in their order, behind a cursor too', async ({ assert }) => {
    const { owner, site } = stage
    await inSite(owner.id, site.id, async ({ trx: real }) => {
      const { trx, plans } = explaining(real)
      const desk = await deskSite(real, site.id)
      const calls = await siteOfCalls(real, site.id)
      const wanted = await deskConditions(real, desk, readDeskFilter({}), owner.id)
      const leads = await leadsOfSite(trx, site.id, wanted, 'activity', null, 50)
      const behind = readCursor(leads.next, 'activity')
      await leadsOfSite(trx, site.id, wanted, 'activity', behind, 50)
      const first = await callsOfSite(trx, calls, readCallFilter({}), null, 50)
      await callsOfSite(trx, calls, readCallFilter({}), first.next, 50)
      for (const { nodes, text } of plans) {
        const read = nodes.filter(({ relation }) => relation === 'leads' || relation === 'calls')
        assert.isNotEmpty(read)
        for (const { type, index, removed } of read) {
          assert.notEqual(type, 'Seq Scan', text)
          assert.isOk(index, text)
          assert.isBelow(removed, 100, text)
        }
      }
    })
  })
})
