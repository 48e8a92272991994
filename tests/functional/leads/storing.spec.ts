import pg from 'pg'
import env from '#start/env'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { randomUUID } from 'node:crypto'
import { until } from '#tests/support/until'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import {
  ANN,
  calls,
  converts,
  hashOf,
  identifies,
  join,
  leadsOf,
} from '#tests/functional/leads/evidence'

const rows = (table: string, site: TestSite) =>
  rowsOf(`SELECT * FROM ${table} WHERE site_id = ?`, [site.id])

test.group('Leads: what is stored with events', () => {
  test('a conversion makes a lead of its visitor', async ({ assert }) => {
    const site = await makeSite()
    const { sid } = await converts(site, 'fp-1', {
      ea: 'whatsapp',
      u: 'https://example.com/?gclid=Cj0KCQiA-abc_DEF123&utm_campaign=spring',
    })
    await join(site)
    const [lead, ...others] = await leadsOf(site)
    assert.isEmpty(others)
    assert.include(lead, {
      opened_by: 'conversion',
      status: 'new',
      session_id: sid,
      channel: 'paid_search',
      source_label: 'First Click (Paid)',
      campaign: 'spring',
      members: 1,
    })
    assert.deepEqual(lead.contacts, { whatsapp: 1 })
    assert.isAbove(lead.score, 0)
    const [key] = await rows('lead_keys', site)
    assert.include(key, { kind: 'visitor', value: 'fp-1', lead_id: lead.id, because: null })
  })

  test('a second click on the number updates the lead, and makes no second one', async ({
    assert,
  }) => {
    const site = await makeSite({ country: 'DE' })
    const sid = randomUUID()
    for (let click = 1; click <= 2; click++) {
      await converts(site, 'fp-1', { sid, ea: 'phone_call', el: 'tel:+4930999999' })
      await join(site)
      const [lead, ...others] = await leadsOf(site)
      assert.isEmpty(others)
      assert.deepEqual(lead.contacts, { phone_call: click })
    }
    assert.deepEqual(
      (await rows('own_lines', site)).map(({ number, told_by: by }) => [number, by]),
      [['+4930999999', 'page']]
    )
  })

  test('ten at once are one lead', async ({ assert }) => {
    const site = await makeSite()
    await Promise.all(Array.from({ length: 10 }, () => converts(site, 'fp-1')))
    await join(site)
    const [lead, ...others] = await leadsOf(site)
    assert.isEmpty(others)
    assert.deepEqual(lead.contacts, { form_submit: 10 })
  })

  test('a visit without a visitor is a lead of its own', async ({ assert }) => {
    const site = await makeSite()
    const { sid } = await converts(site, null)
    await converts(site, null)
    await join(site)
    const leads = await leadsOf(site)
    assert.lengthOf(leads, 2)
    assert.include(
      leads.map(({ session_id: id }) => id),
      sid
    )
  })

  test('what is no conversion says nothing of leads', async ({ assert }) => {
    const site = await makeSite()
    await post({ events: [eventOf(site, { meta: { fp: 'fp-1' } }), eventOf(site)] })
    for (const table of ['leads', 'lead_keys', 'lead_due', 'own_lines']) {
      assert.isEmpty(await rows(table, site), table)
    }
  })

  test('identify is stored, as it was first said; without a visitor it is nobody', async ({
    assert,
  }) => {
    const site = await makeSite({ country: 'DE' })
    const email = hashOf()
    await identifies(site, 'fp-1', { email_sha256: email, phone: '030 111111' })
    await identifies(site, 'fp-1', { email_sha256: email })
    await post(eventOf(site, { ec: 'system', ea: 'identify', meta: { email_sha256: email } }))
    const told = await rows('visitor_identities', site)
    assert.sameDeepMembers(
      told.map(({ fingerprint, kind, value }) => [fingerprint, kind, value]),
      [
        ['fp-1', 'email', email],
        ['fp-1', 'phone', ANN],
      ]
    )
    assert.lengthOf(await rows('events', site), 3)
    assert.isEmpty(await rows('leads', site))
  })

  test('a conversion, and that its lead is due, are stored together or not at all', async ({
    assert,
    cleanup,
  }) => {
    const site = await makeSite()
    const other = new pg.Client({
      connectionString: env.get('DATABASE_URL'),
      options: '-c role=opsmantik_service',
    })
    await other.connect()
    cleanup(() => other.end())
    // Asked as the owner: a role does not see what others are doing.
    const isWaiting = async () => {
      const { rows: waiting } = await db
        .connection('owner')
        .rawQuery<{ rows: unknown[] }>(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%new_sessions%'`
        )
      return waiting.length > 0
    }

    // Somebody says that the same visitor is due, and the batch waits to see what becomes of it.
    await other.query('BEGIN')
    await other.query(
      `INSERT INTO lead_due (site_id, kind, value) VALUES ($1, 'visitor', 'fp-1')`,
      [site.id]
    )
    const answer = converts(site, 'fp-1')
    await until(isWaiting)
    assert.isEmpty(await rows('events', site))
    await other.query('ROLLBACK')
    await answer
    assert.lengthOf(await rows('conversions', site), 1)
    assert.lengthOf(await rows('lead_due', site), 1)
    await join(site)
    assert.lengthOf(await leadsOf(site), 1)
    assert.isEmpty(await rows('lead_due', site))
  })

  test('a visit that is worth more later, or came from elsewhere, counts anew', async ({
    assert,
  }) => {
    const site = await makeSite()
    const { sid } = await converts(site, 'fp-1')
    await join(site)
    const [before] = await leadsOf(site)
    const events = Array.from({ length: 6 }, (_, n) =>
      eventOf(site, {
        sid,
        meta: { fp: 'fp-1' },
        u: 'https://example.com/?gclid=Cj0KCQiA-abc_DEF123',
        ea: 'scroll_depth',
        ev: 15 * (n + 1),
        ts: Date.now() + n * 20_000,
      })
    )
    await post({ events })
    await join(site)
    const [after] = await leadsOf(site)
    assert.equal(after.channel, 'paid_search')
    assert.isAtLeast(after.score, before.score)
    const [session] = await rows('sessions', site)
    assert.equal(after.score, session.score)
  })
})

test.group('Leads: facts', () => {
  test('where it came from, when it began, and what it did', async ({ assert }) => {
    const site = await makeSite()
    const at = (iso: string) => Date.parse(iso)
    const today = new Date().toISOString().slice(0, 10)
    const event = (time: string, over: object) =>
      eventOf(site, {
        ts: at(`${today}T00:00:00Z`) - 3_600_000 + at(`1970-01-01T${time}Z`),
        meta: { fp: 'fp-1' },
        ...over,
      })
    const ad = { u: 'https://example.com/?gclid=Cj0KCQiA-abc_DEF123' }
    const [first, second] = [randomUUID(), randomUUID()]
    await post({ events: [event('00:01:00', { sid: first })] })
    await post({
      events: [event('00:40:00', { sid: second, ...ad, ec: 'conversion', ea: 'email' })],
    })
    const call = await calls(site, ANN, 'fp-1', { calledAt: new Date(at(`${today}T00:00:00Z`)) })
    await join(site)
    const [lead] = await leadsOf(site)
    assert.include(lead, { session_id: second, channel: 'paid_search', phone_number: ANN })
    assert.deepEqual(lead.contacts, { email: 1, call: 1 })
    assert.equal(lead.first_seen_at.getTime(), at(`${today}T00:00:00Z`) - 3_540_000)
    assert.equal(lead.last_activity_at.getTime(), at(`${today}T00:00:00Z`))
    assert.isNotNull(lead.counted_at)
    assert.deepEqual(
      (await rowsOf('SELECT lead_id FROM lead_calls WHERE call_id = ?', [call])).map(
        ({ lead_id: id }) => id
      ),
      [lead.id]
    )
  })

  test('tests and calls of the house are counted apart, and are no activity', async ({
    assert,
  }) => {
    const site = await makeSite()
    await calls(site, ANN, null, { calledAt: new Date('2026-03-01') })
    await calls(site, ANN, null, { calledAt: new Date('2026-03-02'), flags: ['test'] })
    await calls(site, ANN, null, { calledAt: new Date('2026-03-03'), flags: ['internal', 'short'] })
    await join(site)
    const [lead] = await leadsOf(site)
    assert.deepEqual(lead.contacts, { call: 1, test_call: 1, internal_call: 1 })
    assert.equal(lead.last_activity_at.toISOString(), '2026-03-01T00:00:00.000Z')
  })

  test('a lead for which nothing speaks any more goes, unless somebody has worked with it', async ({
    assert,
  }) => {
    for (const isWorkedWith of [false, true]) {
      const site = await makeSite()
      const call = await calls(site, ANN)
      await join(site)
      const [lead] = await leadsOf(site)
      if (isWorkedWith) {
        await rowsOf(
          `INSERT INTO lead_notes (site_id, lead_id, person, text) VALUES (?, ?, 'Ann', 'Called back')`,
          [site.id, lead.id]
        )
      }
      await rowsOf(`UPDATE calls SET flags = '{test}' WHERE id = ?`, [call])
      await join(site)
      assert.lengthOf(await leadsOf(site), isWorkedWith ? 1 : 0)
    }
  })

  test('a call that is taken back takes its lead along, and nothing is left of a site that goes', async ({
    assert,
  }) => {
    const site = await makeSite()
    const call = await calls(site, ANN)
    await join(site)
    await rowsOf('DELETE FROM calls WHERE id = ?', [call])
    await join(site)
    assert.isEmpty(await leadsOf(site))
    await calls(site, ANN)
    await join(site)
    await rowsOf('DELETE FROM sites WHERE id = ?', [site.id])
    for (const table of ['calls', 'leads', 'lead_due']) assert.isEmpty(await rows(table, site))
  })

  test('a visitor of twenty thousand visits is counted within bounds', async ({ assert }) => {
    const site = await makeSite()
    await converts(site, 'fp-1')
    await rowsOf(
      `INSERT INTO sessions (site_id, id, created_month, sid, fingerprint, started_at, last_event_at, entry_page, exit_page, channel, source_label, attributed_by)
       SELECT s.site_id, gen_random_uuid(), s.created_month, gen_random_uuid(), s.fingerprint, s.started_at - n * interval '1 microsecond',
              s.last_event_at, '', '', 'direct', '', '' FROM sessions s, generate_series(1, 20000) AS n WHERE s.site_id = ?`,
      [site.id]
    )
    const before = performance.now()
    await join(site)
    assert.isBelow(performance.now() - before, 1_000)
    const [lead] = await leadsOf(site)
    assert.deepEqual(lead.contacts, { form_submit: 1 })
    await rowsOf('DELETE FROM events WHERE site_id = ?', [site.id])
    await rowsOf('DELETE FROM sessions WHERE site_id = ?', [site.id])
  })
})
