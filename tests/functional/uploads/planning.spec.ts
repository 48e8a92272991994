import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { planDueLeads } from '#app/ads/uploads/planning/plan_due_leads'
import { sitesWithUploads } from '#app/ads/uploads/queries/sites_with_uploads'
import { clickedLead, makeTarget, receiptOf, say } from '#tests/support/uploads'

const WRONG = '666.66'

test.group('A lead whose receipt cannot be written', (group) => {
  let site: { id: string }
  const owner = () => db.connection('owner')

  group.each.setup(async () => {
    const { workspaceId } = await makePerson()
    site = await makeSite({ workspaceId })
    await makeTarget(site.id, { network: 'csv', settings: '{"conversion":"Good"}' })
    const refusal = `CHECK (site_id <> '${site.id}' OR value IS DISTINCT FROM ${WRONG}) NOT VALID`
    await owner().rawQuery(`ALTER TABLE upload_receipts ADD CONSTRAINT refuse_one ${refusal}`)
    return () =>
      owner().rawQuery('ALTER TABLE upload_receipts DROP CONSTRAINT IF EXISTS refuse_one')
  })

  const dueNow = () =>
    rowsOf('SELECT lead_id FROM upload_due WHERE site_id = ? AND due_since <= now()', [site.id])

  test('keeps no other one back, and is looked at again in ten minutes', async ({ assert }) => {
    const leads: string[] = []
    for (let i = 0; i < 7; i++) {
      leads.push(await clickedLead(site.id, { value: i === 2 ? Number(WRONG) : 120 }))
    }
    assert.equal(await planDueLeads(site.id), 6)
    for (const [i, lead] of leads.entries()) {
      assert.equal((await receiptOf(lead))?.state, i === 2 ? undefined : 'waiting')
    }
    const left = await rowsOf(
      `SELECT lead_id, extract(epoch FROM due_since - clock_timestamp())::float8 AS wait FROM upload_due WHERE site_id = ?`,
      [site.id]
    )
    assert.deepEqual(
      left.map(({ lead_id: id }) => id),
      [leads[2]]
    )
    assert.approximately(left[0].wait, 600, 60)
    assert.notInclude(await sitesWithUploads(), site.id, 'nothing begins for it meanwhile')
  })

  test('is planned when it can be, and at once when somebody changes it', async ({ assert }) => {
    const lead = await clickedLead(site.id, { value: Number(WRONG) })
    assert.equal(await planDueLeads(site.id), 0)
    await say(lead, { value: 90 })
    assert.lengthOf(await dueNow(), 1)
    assert.equal(await planDueLeads(site.id), 1)
    assert.include(await receiptOf(lead), { state: 'waiting', value: '90.00' })
  })
})
