import { test } from '@japa/runner'
import { forgetDueLeads } from '#tests/support/leads'
import { rowsOf } from '#tests/support/sites'
import { until } from '#tests/support/until'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { startSecondServer } from '#tests/support/second_server'
import { importer, untilPosition, upload } from '#tests/functional/calls/importing/importer'

/** Enough that it is killed in the middle. */
const ROWS = 4_000
const PATIENCE = { withinMs: 110_000 }

const startServer = () => startSecondServer({ NODE_ENV: 'production', LOG_LEVEL: 'warn' })

test.group('A server that is killed during an import', (group) => {
  group.each.setup(emptyQueue)
  group.teardown(forgetDueLeads)

  test('goes on from where it was, and no row is there twice', async ({ assert, cleanup }) => {
    const { visitor, site, page, post } = await importer()
    const rows = Array.from(
      { length: ROWS },
      (_, at) => `+4930${100_000 + at},${new Date(Date.UTC(2026, 0, 1, 0, 0, at)).toISOString()}`
    )
    const { path } = await upload(visitor, site.id, ['from,date', ...rows, 'x,y'].join('\n'))
    await post(`${path}/start`)

    const first = await startServer()
    cleanup(() => first.stop())
    await untilPosition(site.id, 1)
    await first.kill()
    const [{ position, stored }] = await rowsOf(
      'SELECT position, stored FROM call_imports WHERE site_id = ?',
      [site.id]
    )
    assert.isBelow(position, ROWS)
    assert.equal(stored, position)

    const second = await startServer()
    cleanup(() => second.stop())
    await until(async () => (await page(path)).state === 'done', PATIENCE)
    assert.include(await page(path), { stored: ROWS, known: 0, refusedCount: 1 })
    const [{ calls, numbers }] = await rowsOf(
      'SELECT count(*)::int AS calls, count(DISTINCT phone_number)::int AS numbers FROM calls WHERE site_id = ?',
      [site.id]
    )
    assert.deepEqual({ calls, numbers }, { calls: ROWS, numbers: ROWS })
  }).timeout(240_000)
})
