import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { linkedSite } from '#tests/functional/ads/linked'
import { GoogleProblem } from '#app/ads/google/google_problem'
import { fakeAction } from '#tests/support/google_ads_actions'
import { faults, GoogleAds } from '#tests/support/google_ads_server'
import { conversionActions } from '#app/ads/conversion_actions/conversion_actions'
import { createConversionAction } from '#app/ads/conversion_actions/create_conversion_action'
import type { FakeCustomer } from '#tests/support/google_ads_reports'

test.group('Conversion actions', (group) => {
  let google: GoogleAds
  let connectionId: string
  let account: FakeCustomer
  let manager: FakeCustomer

  group.each.setup(async () => {
    await rowsOf('DELETE FROM request_budgets RETURNING 1')
    google = await GoogleAds.start(() => {})
    manager = { id: '100', name: 'Agency', isManager: true, isDirect: true, actions: [] }
    account = { id: '1', name: 'Roofs', managerId: '100', actions: [fakeAction()] }
    google.customers.set('100', manager)
    google.customers.set('1', account)
    connectionId = (await linkedSite(google)).connectionId
    return () => google.stop()
  })

  const access = () => ({ connectionId, customerId: '1', loginCustomerId: '100' })
  const read = () => conversionActions(access())
  const create = (name = 'Qualified lead (OpsMantik)') =>
    createConversionAction({ ...access(), currency: 'CHF' }, { name, gate: 'qualified' })

  const problemOf = async (work: Promise<unknown>) => {
    const problem = await work.then(
      () => new Error('no problem at all'),
      (error: unknown) => error
    )
    if (problem instanceof GoogleProblem) return problem
    throw problem
  }

  test('are read where the account counts, with what speaks against each', async ({ assert }) => {
    account.actions = [
      fakeAction({ id: '1', name: 'Page tag', type: 'WEBPAGE' }),
      fakeAction({ id: '2', name: 'Hidden', status: 'HIDDEN' }),
      fakeAction({ id: '3', name: 'Gone', status: 'REMOVED' }),
      fakeAction({ id: '4', name: 'Once', countingType: 'ONE_PER_CLICK' }),
      fakeAction({ id: '5', name: 'Flat', valueSettings: { alwaysUseDefaultValue: true } }),
      fakeAction({ id: '6', name: 'Short', clickThroughLookbackWindowDays: '7' }),
      fakeAction({ id: '7', name: 'Theirs', ownerCustomer: 'customers/100' }),
      fakeAction({ id: '8', name: 'Calls', type: 'UPLOAD_CALLS' }),
      fakeAction({ id: '9', name: 'Good', ownerCustomer: 'customers/1' }),
    ]
    const { owner, actions } = await read()

    assert.include(owner, { isManager: false, hasAcceptedDataTerms: false })
    const judged = actions.map(({ name, obstacle, cautions }) => [name, obstacle ?? cautions])
    assert.deepEqual(judged[0], ['Good', []])
    const [once, flat, short] = ['Once', 'Flat', 'Short'].map((name) =>
      actions.find((action) => action.name === name)!
    )
    assert.match(once.cautions[0], /wbraid or gbraid/)
    assert.match(flat.cautions[0], /cannot be set to nought/)
    assert.match(short.cautions[0], /last 7 days/)
    const unfit = Object.fromEntries(judged.slice(4))
    assert.sameMembers(Object.keys(unfit), ['Page tag', 'Hidden', 'Theirs', 'Calls'])
    assert.match(unfit['Page tag'] as string, /would count twice/)
    assert.match(unfit.Theirs as string, /another account/)
  })

  test('are those of the manager, when it counts for the account', async ({ assert }) => {
    account.conversionCustomer = '100'
    account.acceptedDataTerms = true
    manager.actions = [fakeAction({ id: '55', name: 'For all' })]
    const { owner, actions } = await read()

    assert.include(owner, { isManager: true, hasAcceptedDataTerms: true })
    assert.equal(owner.access.customerId, '100')
    assert.deepEqual(
      actions.map(({ id }) => id),
      ['55']
    )
    await create()
    assert.equal(manager.actions.length, 2)
  })

  test('of a manager that is closed to the linked account are not read, and it is named', async ({
    assert,
  }) => {
    google.customers.set('1234567890', { id: '1234567890', name: 'Other', isManager: true })
    account.conversionCustomer = '1234567890'
    const { message, help } = await problemOf(read())
    assert.match(message, /counted by its manager account 123-456-7890/)
    assert.match(help!, /links theirs/)
  })

  test('are created so that all clicks count and values can be changed', async ({ assert }) => {
    const { id } = await create()
    const { actions } = await read()
    const created = actions.find((action) => action.id === id)!

    assert.include(created, { obstacle: null, category: 'QUALIFIED_LEAD', lookbackDays: 90 })
    assert.isEmpty(created.cautions)
    assert.deepInclude(account.actions!.at(-1), {
      countingType: 'MANY_PER_CLICK',
      valueSettings: {
        defaultValue: 0,
        defaultCurrencyCode: 'CHF',
        alwaysUseDefaultValue: false,
      } as any,
    })
  })

  test('are not created twice, not without the right to, and not when Google is out of order', async ({
    assert,
  }) => {
    const clash = await problemOf(create('qualified LEAD'))
    assert.match(clash.message, /of this name already/)
    assert.equal(clash.fault, 'denied')

    account.isReadOnly = true
    assert.match((await problemOf(create())).message, /and not change it/)
    account.isReadOnly = false

    const path = '/ads/v26/customers/1/conversionActions:mutate'
    google.fault(path, faults.html, faults.reset, faults.page, faults.text('{"results":[{}]}'))
    assert.match((await problemOf(create())).message, /cannot answer just now/)
    for (const said of [/hung up/, /no JSON/, /what it has created/]) {
      const { message, help } = await problemOf(create())
      assert.match(message, said)
      assert.match(help!, /may have been created all the same/)
    }
    assert.lengthOf(account.actions!, 1)
  })

  test('answers that make no sense hide nothing that does', async ({ assert }) => {
    account.actions = [
      { id: 'x' } as any,
      { id: '3', name: '\0'.repeat(3), clickThroughLookbackWindowDays: '-4' } as any,
      fakeAction(),
    ]
    const { actions } = await read()
    assert.deepEqual(
      actions.map(({ name, lookbackDays }) => [name, lookbackDays]),
      [
        ['Qualified lead', 90],
        ['Action 3', null],
      ]
    )
  })
})
