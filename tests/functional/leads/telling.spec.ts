import { test } from '@japa/runner'
import emitter from '@adonisjs/core/services/emitter'
import { until } from '#tests/support/until'
import AnalyzeYoungLeads from '#app/leads/listeners/analyze_young_leads'
import type { BatchStored } from '#app/ingest/events/batch_stored'
import { joinDueLeads } from '#app/leads/joining/join_due_leads'
import { joiner } from '#app/leads/joining/joiner'
import { LeadsChanged } from '#app/leads/events/leads_changed'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { ANN, BOB, calls, converts, join, leadsOf } from '#tests/functional/leads/evidence'

async function heard(site: TestSite) {
  await rowsOf(
    `INSERT INTO destinations (site_id, workspace_id, plugin, name, events) VALUES (?, ?, 'webhook', 'x', '{lead.created}')`,
    [site.id, site.workspaceId]
  )
}

const told = async (site: TestSite) =>
  (
    await rowsOf(
      `SELECT subject, body FROM messages WHERE site_id = ? AND type = 'lead.created' ORDER BY id`,
      [site.id]
    )
  ).map(({ subject, body }) => ({ subject, data: JSON.parse(body).data }))

test.group('Leads: who is told', () => {
  test('each lead once, when it is known what it is', async ({ assert }) => {
    const site = await makeSite()
    await heard(site)
    await converts(site, 'fp-1', { ea: 'whatsapp' })
    await calls(site, ANN, 'fp-1')
    assert.isEmpty(await told(site))
    await join(site)
    await calls(site, ANN)
    await join(site)
    const [lead] = await leadsOf(site)
    const [message, ...others] = await told(site)
    assert.isEmpty(others)
    assert.equal(message.subject, lead.id)
    assert.include(message.data, { status: 'new', phone_number: ANN, score: lead.score })
    assert.deepEqual(message.data.contacts, { whatsapp: 1, call: 1 })
  })

  test('one that is joined at once is not told of, until it stands alone', async ({ assert }) => {
    const site = await makeSite()
    await heard(site)
    await converts(site, 'fp-1')
    await converts(site, 'fp-2')
    await calls(site, ANN, 'fp-1')
    const call = await calls(site, ANN, 'fp-2')
    await join(site)
    assert.lengthOf(await told(site), 1)
    await rowsOf(`UPDATE calls SET matched_fingerprint = NULL, match = NULL WHERE id = ?`, [call])
    await join(site)
    assert.lengthOf(await told(site), 2)
  })

  test('history that comes in is no news', async ({ assert }) => {
    const site = await makeSite()
    await heard(site)
    await calls(site, ANN, null, { calledAt: new Date(Date.now() - 73 * 3_600_000) })
    await calls(site, BOB, null, { calledAt: new Date(Date.now() - 71 * 3_600_000) })
    await join(site)
    assert.lengthOf(await leadsOf(site), 2)
    assert.deepEqual(
      (await told(site)).map(({ data }) => data.phone_number),
      [BOB]
    )
  })

  test('to whom nobody listens nothing is written', async ({ assert }) => {
    const site = await makeSite()
    await converts(site, 'fp-1')
    await join(site)
    assert.isEmpty(await told(site))
  })

  test('a server joins soon after a conversion, and tells the house', async ({
    assert,
    cleanup,
  }) => {
    const site = await makeSite()
    const changed = new Set<string>()
    const listener = ({ siteId, leadIds }: LeadsChanged) => {
      if (siteId === site.id) for (const id of leadIds) changed.add(id)
    }
    emitter.on(LeadsChanged, listener)
    cleanup(() => emitter.off(LeadsChanged, listener))
    // It rests after each site, and other tests leave many to it.
    await joinDueLeads()
    joiner.start()
    cleanup(() => joiner.stop())
    await converts(site, 'fp-1')
    await until(async () => (await leadsOf(site))[0]?.counted_at, { withinMs: 5_000 })
    const [lead] = await leadsOf(site)
    await until(() => changed.has(lead.id))
    assert.deepEqual(lead.contacts, { form_submit: 1 })
  })

  test('once stopped, it begins nothing, whoever asks', async ({ assert }) => {
    const site = await makeSite()
    await joinDueLeads()
    joiner.start()
    await joiner.stop()
    await converts(site, 'fp-1')
    await joiner.run()
    assert.lengthOf(await rowsOf('SELECT 1 FROM lead_due WHERE site_id = ?', [site.id]), 1)
    joiner.start()
    await joiner.run()
    await joiner.stop()
    assert.isEmpty(await rowsOf('SELECT 1 FROM lead_due WHERE site_id = ?', [site.id]))
  })

  test('the planner is told how many leads there are, once there are some', async ({ assert }) => {
    const site = await makeSite()
    await rowsOf(
      `INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, first_seen_at, last_activity_at)
       SELECT ?, id, id, now(), 'conversion', now(), now() FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 5000)) AS n`,
      [site.id]
    )
    const known = async () => {
      const [row] = await rowsOf(`SELECT reltuples FROM pg_class WHERE relname = 'leads'`)
      return row.reltuples
    }
    const conversion = { category: 'conversion', action: 'x' }
    const listener = new AnalyzeYoungLeads()
    for (const count of [1_000, 10_000, 100_000]) {
      const events = Array.from({ length: count }, () => conversion)
      await listener.handle({ events } as unknown as BatchStored)
    }
    assert.isAtLeast(await known(), 5_000)
  })

  test('the house is told of what became part of another, too', async ({ assert, cleanup }) => {
    const site = await makeSite()
    await calls(site, ANN)
    await calls(site, BOB)
    await join(site)
    const before = (await leadsOf(site)).map(({ id }) => id)
    const changed = new Set<string>()
    const listener = ({ siteId, leadIds }: LeadsChanged) => {
      if (siteId === site.id) for (const id of leadIds) changed.add(id)
    }
    emitter.on(LeadsChanged, listener)
    cleanup(() => emitter.off(LeadsChanged, listener))
    await calls(site, ANN, 'fp-1')
    await calls(site, BOB, 'fp-1')
    await join(site)
    await until(() => changed.size >= 2)
    assert.sameMembers([...changed], before)
  })
})
