import env from '#start/env'
import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { judge } from '#tests/faults/support/oracle'
import { Ledger } from '#tests/faults/support/ledger'
import { Sender } from '#tests/faults/support/sender'
import { makeSite, rowsOf } from '#tests/support/sites'
import { addMonths, monthOf } from '#app/shared/month'
import { anEvent, everyone, someEvents } from '#tests/faults/support/traffic'
import { createPartitions } from '#app/partitions/create_partitions'

const SECOND = 1_000
const DAY = 86_400 * SECOND

/** The clock is the application's own, so these run against the server of this process. */
async function indoors(cleanup: (hook: () => Promise<void>) => void, midnight: number) {
  cleanup(async () => clock.freeze(null))
  await createPartitions(new Date(midnight))
  const ledger = new Ledger()
  const sender = new Sender(() => `http://${env.get('HOST')}:${env.get('PORT')}`)
  cleanup(async () => sender.close())
  const site = { ...(await makeSite()), domain: 'example.com' }
  return {
    ledger,
    site,
    at: (instant: number) => clock.freeze(new Date(instant)),
    send: (...events: Record<string, any>[]) => ledger.send(sender, site, events),
    violations: () =>
      judge(ledger, (sql, values) => rowsOf(sql.replaceAll('$1', '?'), repeated(sql, values))),
  }
}

/** Our reader takes places where the oracle says `$1`. */
function repeated(sql: string, [value]: unknown[]) {
  return Array<unknown>(sql.split('$1').length - 1).fill(value)
}

test.group('The end of a month', () => {
  test('sessions that cross {$self} stay one, in the month in which they began')
    .with(['2034-01-01', '2034-02-01', '2036-03-01'])
    .run(async ({ assert, cleanup }, day) => {
      const midnight = Date.parse(day)
      const { ledger, site, at, send, violations } = await indoors(cleanup, midnight)
      const began = monthOf(new Date(midnight - 1))
      const phase = (ts: number) =>
        Promise.all(Array.from({ length: 12 }, () => send(...someEvents(site, 10, { ts }))))

      at(midnight - 1)
      await Promise.all([send(...everyone(site, { ts: midnight - 1 })), phase(midnight - 1)])
      at(midnight)
      await Promise.all([phase(midnight), phase(midnight - 10 * SECOND)]) // new ones, and late ones
      at(midnight + 600 * SECOND)
      await phase(midnight + 600 * SECOND)
      const newcomer = anEvent(site, {
        sid: randomUUID(),
        ts: midnight + 600 * SECOND,
        meta: { fp: 'new' },
      })
      await send(newcomer)

      assert.equal(ledger.count(200), ledger.exchanges.length)
      assert.deepEqual(await violations(), [])
      const months = await rowsOf(
        `SELECT DISTINCT session_month::text AS month, e.id = ? AS "isNew" FROM events e WHERE site_id = ? ORDER BY 1`,
        [newcomer.id, site.id]
      )
      assert.deepEqual(months, [
        { month: began, isNew: false },
        { month: addMonths(began, 1), isNew: true },
      ])
    })

  test('an event that comes back later is the same event, whatever became of its session', async ({
    assert,
    cleanup,
  }) => {
    const midnight = Date.UTC(2034, 3, 1)
    const { ledger, site, at, send, violations } = await indoors(cleanup, midnight)
    const event = anEvent(site, { ts: midnight - 60 * SECOND, ec: 'conversion', r: null })
    at(midnight - 60 * SECOND)
    const first = await send(event)
    assert.isAbove(first.body.score, 0)

    const fromAnotherTab = { ...event, sid: randomUUID() }
    const comesBack = async (instant: number) => {
      at(instant)
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) => send(i % 2 ? event : { ...fromAnotherTab }))
      )
      for (const { status, body } of answers) {
        assert.equal(status, 200)
        assert.equal(body.score, first.body.score)
      }
    }
    await comesBack(midnight - 60 * SECOND) // at once
    await comesBack(midnight + 3_600 * SECOND) // in the next month, after the session has ended
    await comesBack(midnight + 3 * DAY)

    assert.lengthOf([...ledger.entries], 1)
    assert.deepEqual(await violations(), [])
    assert.lengthOf(await rowsOf('SELECT FROM sessions WHERE site_id = ?', [site.id]), 1)
  })
})
