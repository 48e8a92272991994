import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { makeSite, rowsOf } from '#tests/support/sites'
import { eraseVisitor } from '#app/privacy/queries/erase_visitor'
import { at, credit, DAY, visit } from '#tests/functional/attribution/visits'

const ONE = 'https://example.com/?gclid=Cj0KCQiA-abc_DEF123'

test.group('An erased visitor', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('leaves nothing, and what others did stays', async ({ assert }) => {
    const site = await makeSite({ domain: 'example.com' })
    const other = await makeSite({ domain: 'example.com' })
    for (const where of [site, other]) {
      await visit(where, 'ann', at('2026-06-06'), ONE)
      await visit(where, 'ann', at(DAY), 'https://example.com/', true)
    }
    await visit(site, 'bob', at(DAY, '10:00:00Z'), ONE, true)
    await credit(site)
    await credit(other)
    const call = `INSERT INTO calls (site_id, phone_number, called_at, source, matched_session_id, matched_session_month, matched_fingerprint)
      SELECT site_id, '+491', now(), 'test', id, created_month, fingerprint FROM sessions
       WHERE site_id = ? AND fingerprint = 'ann' LIMIT 1`
    await rowsOf(call, [site.id])
    const message = `WITH m AS (
        INSERT INTO messages (site_id, id, type, subject, occurred_at, session_id, body)
        SELECT site_id, gen_random_uuid(), 'lead.scored', id::text, now(), id, '{}' FROM sessions WHERE site_id = ?
        RETURNING site_id, id)
      INSERT INTO deliveries (site_id, message_id, destination_id) SELECT site_id, id, gen_random_uuid() FROM m`
    await rowsOf(message, [site.id])

    for (const who of ['ann', 'bob']) {
      await rowsOf(
        `SELECT telephony.reserve_number(?, gen_random_uuid(), gen_random_uuid(), ?, now(), 60),
                telephony.give_reference(?, gen_random_uuid(), ?, now(), ARRAY[?])`,
        [site.id, who, site.id, who, `${who}234`.toUpperCase().slice(0, 6)]
      )
    }
    await rowsOf(
      `WITH c AS (INSERT INTO calls (site_id, called_at, source, fingerprint) VALUES (?, now(), 'test', 'ann')
         RETURNING site_id, id)
       INSERT INTO call_rematches (site_id, call_id, due_at) SELECT site_id, id, now() FROM c`,
      [site.id]
    )

    assert.deepEqual(await eraseVisitor(site.id, 'ann'), { visits: 2, events: 3, conversions: 1 })
    const left = async (table: string, where = 'site_id = ?') => {
      const [row] = await rowsOf(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`, [
        site.id,
      ])
      return row.n
    }
    assert.equal(await left('credits'), 1, 'gone from the ledger at once')
    assert.equal(await left('sessions'), 1)
    assert.equal(await left('events'), 2)
    assert.equal(await left('conversions'), 1)
    assert.equal(await left('visitors'), 1)
    assert.equal(await left('messages'), 1)
    assert.equal(await left('deliveries'), 1)
    assert.equal(await left('calls', 'site_id = ? AND matched_fingerprint IS NULL'), 2)
    assert.equal(await left('number_reservations'), 1)
    assert.equal(await left('visit_references'), 1)
    assert.equal(await left('call_rematches'), 0)

    await credit(site)
    const sums = (id: string) =>
      rowsOf(
        `SELECT conversions::int AS conversions, value FROM credit_days
          WHERE site_id = ? AND kind = 'source' AND model = 'last'`,
        [id]
      )
    assert.deepEqual(await sums(site.id), [{ conversions: 1_000_000, value: 120 }])
    assert.deepEqual(await sums(other.id), [{ conversions: 1_000_000, value: 120 }])
    assert.deepEqual(await eraseVisitor(site.id, 'ann'), { visits: 0, events: 0, conversions: 0 })
  })

  test('is a new one when the browser comes again, in the process that remembered it', async ({
    assert,
  }) => {
    const site = await makeSite({ domain: 'example.com' })
    await visit(site, 'ann', at(DAY), ONE)
    await eraseVisitor(site.id, 'ann')
    await visit(site, 'ann', at(DAY, '09:05:00Z'), 'https://example.com/', true)
    await credit(site)
    const [entry] = await rowsOf('SELECT credits FROM credits WHERE site_id = ?', [site.id])
    assert.deepEqual(entry.credits, [1_000_000])
    const [visitor] = await rowsOf(
      'SELECT sessions_count, last_ad_click_at FROM visitors WHERE site_id = ?',
      [site.id]
    )
    assert.deepEqual(visitor, { sessions_count: 1, last_ad_click_at: null })
  })
})
