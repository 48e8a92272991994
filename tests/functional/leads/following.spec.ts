import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { eraseVisitor } from '#app/privacy/queries/erase_visitor'
import { rewriteScores } from '#app/replay/queries/rewrite_scores'
import { labelCounts, nextLabels } from '#app/learning/queries/labels'
import {
  ANN,
  BOB,
  calls,
  converts,
  hashOf,
  identifies,
  join,
  leadsOf,
  mergesOf,
  rematch,
  togetherIn,
} from '#tests/functional/leads/evidence'

const setStatus = (site: TestSite, status: string) =>
  rowsOf('UPDATE leads SET status = ?, status_at = now() WHERE site_id = ?', [status, site.id])

test.group('Leads: what follows them', () => {
  test('an erased visitor leaves them, with all that said who it was', async ({ assert }) => {
    const site = await makeSite({ country: 'DE' })
    const email = hashOf()
    for (const fp of ['fp-1', 'fp-2']) {
      await converts(site, fp)
      await identifies(site, fp, { email_sha256: email })
    }
    await calls(site, ANN, 'fp-1')
    await join(site)
    assert.lengthOf(await leadsOf(site), 1)

    await eraseVisitor(site.id, 'fp-1')
    await join(site)
    assert.deepEqual(await togetherIn(site), [[ANN], [email, 'fp-2']])
    const leads = await leadsOf(site)
    assert.sameDeepMembers(
      leads.map(({ contacts }) => contacts),
      [{ call: 1 }, { form_submit: 1 }]
    )
    for (const table of ['leads', 'lead_keys', 'lead_merges', 'visitor_identities', 'lead_due']) {
      const rows = await rowsOf(`SELECT * FROM ${table} WHERE site_id = ?`, [site.id])
      assert.notInclude(JSON.stringify(rows), 'fp-1', table)
    }
    assert.isTrue((await mergesOf(site)).every((merge) => merge.undone_at !== null))

    await eraseVisitor(site.id, 'fp-2')
    await join(site)
    assert.deepEqual(await togetherIn(site), [[ANN]])
  })

  test('the days of their conversions are credited anew, joined and taken apart', async ({
    assert,
  }) => {
    const site = await makeSite({ country: 'DE' })
    const isDue = async () =>
      (await rowsOf('DELETE FROM credit_due WHERE site_id = ? RETURNING day', [site.id])).length
    await post(eventOf(site, { meta: { fp: 'fp-1' } }))
    await converts(site, 'fp-2')
    await join(site)
    assert.equal(await isDue(), 1)

    const email = hashOf()
    await identifies(site, 'fp-1', { email_sha256: email })
    await join(site)
    assert.equal(await isDue(), 0)
    await identifies(site, 'fp-2', { email_sha256: email })
    await join(site)
    assert.equal(await isDue(), 1)

    await converts(site, 'fp-3')
    await join(site)
    assert.equal(await isDue(), 1)
    const call = await calls(site, ANN, 'fp-2')
    await calls(site, ANN, 'fp-3')
    await join(site)
    assert.lengthOf(await leadsOf(site), 1)
    assert.equal(await isDue(), 1)
    await rematch(call, null)
    await join(site)
    assert.lengthOf(await leadsOf(site), 2)
    assert.equal(await isDue(), 1)
  })

  test('a replay of scores', async ({ assert }) => {
    const site = await makeSite()
    await converts(site, 'fp-1')
    await converts(site, null)
    const plain = eventOf(site, { meta: { fp: 'fp-2' } })
    await post(plain)
    const call = await calls(site, BOB)
    await rowsOf(
      `UPDATE calls SET lead_score = 90, (matched_session_id, matched_session_month, matched_fingerprint) =
         (SELECT id, created_month, fingerprint FROM sessions WHERE id = ?) WHERE id = ?`,
      [plain.sid, call]
    )
    await join(site)
    const sessions = await rowsOf(
      'SELECT id, created_month::text AS month, revision::text, score FROM sessions WHERE site_id = ?',
      [site.id]
    )
    const after = { score: 7, scoreReasons: [], scoredBy: 'other@1.0.0' }
    await db.connection('service').transaction(async (trx) => {
      const rewrites = sessions.map((session) => ({
        before: { ...session, scoreReasons: [], scoredBy: 'classic@1.0.0' },
        after,
      }))
      await rewriteScores(trx, site.id, sessions[0].month, rewrites as any)
    })
    await join(site)
    const leads = await leadsOf(site)
    assert.deepEqual(
      leads.map(({ score }) => score),
      [7, 7, 7]
    )
  })

  test('labels: won, qualified and contacted are good, junk is not, lost and new say nothing', async ({
    assert,
  }) => {
    const expected = { won: 1, qualified: 1, contacted: 1, junk: -1, lost: 0, new: 0 }
    for (const [status, sign] of Object.entries(expected)) {
      const site = await makeSite()
      const event = await converts(site, 'fp-1')
      await join(site)
      await setStatus(site, status)
      const counts = await labelCounts(db.connection('service'), site.id)
      assert.include(counts, { good: Number(sign > 0), junk: Number(sign < 0) }, status)
      const labels = await nextLabels(site.id, null, 10)
      assert.deepEqual(
        labels.map(({ session, isGood }) => [session!.id, isGood]),
        sign === 0 ? [] : [[event.sid, sign > 0]]
      )
      if (sign === 0) continue
      const [conversion] = await rowsOf('SELECT converted_at FROM conversions WHERE site_id = ?', [
        site.id,
      ])
      assert.deepEqual(labels[0].at, conversion.converted_at)
      assert.isEmpty(await nextLabels(site.id, labels[0].cursor, 10))
    }
  })

  test('one person is one label: what was said of the lead, before what was said of a call', async ({
    assert,
  }) => {
    const site = await makeSite()
    const { sid } = await converts(site, 'fp-1')
    const call = await calls(site, ANN, 'fp-1')
    await rowsOf(
      `UPDATE calls SET status = 'junk', status_at = now(), (matched_session_id, matched_session_month) =
         (SELECT id, created_month FROM sessions WHERE id = ?) WHERE id = ?`,
      [sid, call]
    )
    await join(site)
    assert.include(await labelCounts(db.connection('service'), site.id), { good: 0, junk: 1 })
    await setStatus(site, 'won')
    assert.include(await labelCounts(db.connection('service'), site.id), { good: 1, junk: 0 })
    await setStatus(site, 'lost')
    assert.include(await labelCounts(db.connection('service'), site.id), { good: 0, junk: 1 })
  })
})
