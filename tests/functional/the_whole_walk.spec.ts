import { test } from '@japa/runner'
import type User from '#app/auth/models/user'
import { signIn } from '#tests/support/sign_in'
import { eventOf, post } from '#tests/support/sync'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'

const month = () => new Date().toISOString().slice(0, 7)

test.group('The whole walk', () => {
  test('a click is stored in its month, scored, labelled, and seen by its owner alone', async ({
    assert,
  }) => {
    const { user: owner, workspaceId } = await makePerson()
    const { user: stranger } = await makePerson()
    const site = await makeSite({ workspaceId, domain: 'client.example' })

    const click = eventOf(site, {
      u: 'https://www.client.example/?gclid=Cj0KCQiA-abc_DEF123',
      ec: 'conversion',
      ea: 'phone_call',
      el: 'tel:+905551234567',
      meta: { fp: 'a-visitor' },
    })
    const answer = await post(click, { origin: 'https://www.client.example' })
    assert.deepEqual(answer.body, { status: 'synced', score: 50 })

    const [row] = await rowsOf(
      `SELECT e.tableoid::regclass::text AS partition, e.lead_score, s.score, s.source_label, s.channel, s.gclid
         FROM events e JOIN sessions s
           ON s.site_id = e.site_id AND s.id = e.session_id AND s.created_month = e.session_month
        WHERE e.site_id = ? AND e.id = ? AND e.session_month = ?`,
      [site.id, click.id, `${month()}-01`]
    )
    assert.deepEqual(row, {
      partition: `partitions.events_${month().replace('-', '_')}`,
      lead_score: 50,
      score: 50,
      source_label: 'First Click (Paid)',
      channel: 'paid_search',
      gclid: 'Cj0KCQiA-abc_DEF123',
    })

    const feedAs = async (user: User | null) =>
      fetch(`http://${process.env.HOST}:${process.env.PORT}/sites/${site.id}/live/feed`, {
        headers: { accept: 'application/json', cookie: user ? (await signIn(user)).header : '' },
      })
    const asOwner = await feedAs(owner)
    assert.equal(asOwner.status, 200)
    assert.containSubset(await asOwner.json(), {
      events: [{ id: click.id, action: 'phone_call', score: 50 }],
      sessions: [{ id: click.sid, label: 'First Click (Paid)', score: 50, band: 'engaged' }],
    })
    assert.equal((await feedAs(stranger)).status, 404)
    assert.equal((await feedAs(null)).status, 401)
  })
})
