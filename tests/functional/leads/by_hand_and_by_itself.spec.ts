import { test } from '@japa/runner'
import { tell } from '#tests/support/call_event'
import { eventOf, post } from '#tests/support/sync'
import { owner } from '#tests/functional/sites/person'
import { makeSite, rowsOf } from '#tests/support/sites'
import { joinDueLeads } from '#app/leads/joining/join_due_leads'
import { deskOf } from './desk.js'

test.group('Leads, joined by themselves and by hand', () => {
  test('what people say of two leads stands, whatever they have in common', async ({ assert }) => {
    const ours = await owner()
    const site = await makeSite({ workspaceId: ours.workspaceId })
    const desk = deskOf(ours.visitor, site.id)
    const roots = async () => {
      await joinDueLeads()
      const rows = await rowsOf('SELECT DISTINCT root_id FROM leads WHERE site_id = ?', [site.id])
      return rows.length
    }
    for (const fp of ['one', 'other']) {
      await post(eventOf(site, { ec: 'conversion', ea: 'whatsapp', meta: { fp } }))
      await tell(site, { fingerprint: fp, external_id: fp })
    }
    assert.equal(await roots(), 1)
    const { leads } = await desk.page()
    const [{ id }] = leads
    const { merges, timeline } = await desk.details(id)
    assert.lengthOf(merges, 1)
    assert.sameMembers(
      timeline.moments.map(({ kind }: any) => kind),
      ['visit', 'visit', 'conversion', 'conversion', 'call', 'call', 'merge']
    )

    const versionOf = async () => (await desk.details(id)).lead.version
    assert.equal((await desk.split(id, await versionOf(), merges[0].id)).status, 200)
    assert.equal(await roots(), 2)
    assert.equal((await desk.undo(id, await versionOf())).status, 200)
    assert.equal(await roots(), 1)
  })

  test('a lead by hand stays, is found by its call, and is joined by hand for good', async ({
    assert,
  }) => {
    const ours = await owner()
    const site = await makeSite({ workspaceId: ours.workspaceId })
    const desk = deskOf(ours.visitor, site.id)
    const { body } = await desk.send('POST', '', { name: 'Ada', number: '+4930123456' })
    await tell(site)
    await post(eventOf(site, { ec: 'conversion', ea: 'whatsapp', meta: { fp: 'else' } }))
    await joinDueLeads()
    const { leads } = await desk.page()
    assert.lengthOf(leads, 2)
    const ada = leads.find((lead: any) => lead.name === 'Ada')
    const other = leads.find((lead: any) => lead.name === null)
    assert.equal(ada.id, body.lead.id)
    assert.equal(ada.contacts.call, 1)

    const seen = ({ id, version }: any) => ({ id, version })
    await desk.merge(ada.id, ada.version, seen(other), ada.id)
    await joinDueLeads()
    const joined = await desk.page()
    assert.lengthOf(joined.leads, 1)
    assert.include(joined.leads[0], { id: ada.id, name: 'Ada', members: 2 })
    assert.deepEqual(joined.leads[0].contacts, { call: 1, whatsapp: 1 })
  })
})
