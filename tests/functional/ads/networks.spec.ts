import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { ownerWithSite } from '#tests/functional/ads/linked'
import { receipt, target } from '#tests/functional/ads/receipts'
import { asProgram, memberOf } from '#tests/functional/sites/person'
import { unseal, valuesOf } from '#app/plugins/sealed_settings'

const RULES = {
  name: 'Good leads',
  gate: 'qualified',
  reviewHours: 24,
  unknownConsent: 'withhold',
  identifiers: 'never',
  defaultValue: 50,
  pastDays: 7,
}
const META = {
  ...RULES,
  network: 'meta',
  identifiers: 'with_click',
  settings: { dataset: '123', token: 'EAAB-very-secret', event: 'Lead', code: '' },
}

test.group('Networks without a linked account', () => {
  const targets = (siteId: string) =>
    rowsOf('SELECT * FROM upload_targets WHERE site_id = ?', [siteId])

  test('can be chosen, each with what it has to know', async ({ assert }) => {
    const { visitor, page } = await ownerWithSite()
    const shown = await visitor.visit(`${page}/uploads/networks/new`)
    assert.equal(shown.page.component, 'ads/upload_network')
    const { networks } = shown.page.props.choices
    assert.deepEqual(
      networks.map(({ name, isByFile, takesPeople }: any) => [name, isByFile, takesPeople]),
      [
        ['csv', true, false],
        ['meta', false, true],
      ]
    )
    assert.include(
      networks[1].fields.find(({ key }: any) => key === 'token'),
      { isSecret: true, isRequired: true }
    )
  })

  test('keep their secrets sealed, for this target alone', async ({ assert }) => {
    const { visitor, page, site } = await ownerWithSite()
    const answer = await visitor.send('POST', `${page}/uploads/networks`, META, asProgram)
    assert.equal(answer.status, 302)
    const [stored] = await targets(site.id)
    assert.include(stored, { network: 'meta', gate: 'qualified', identifiers: 'with_click' })
    assert.include(stored, { default_value: '50.00', account: null, state: 'active' })
    assert.deepEqual(stored.settings, { dataset: '123', event: 'Lead', code: '' })
    assert.notInclude(JSON.stringify(stored), 'very-secret')
    const owner = { of: stored.id, kind: 'ad-network', plugin: 'meta' }
    assert.deepEqual(valuesOf(unseal(stored.sealed_settings, owner)!), {
      token: 'EAAB-very-secret',
    })
    assert.isNull(unseal(stored.sealed_settings, { ...owner, of: site.id }))
  })

  test('say which field is wrong, and never what was typed', async ({ assert }) => {
    const { visitor, page, site } = await ownerWithSite()
    for (const [form, field] of [
      [{ ...META, settings: { ...META.settings, token: '' } }, 'token'],
      [{ ...META, settings: { ...META.settings, dataset: 'x'.repeat(40) } }, 'dataset'],
      [{ ...RULES, network: 'csv', settings: { format: 'Other', conversion: 'x' } }, 'format'],
      [{ ...RULES, network: 'csv', settings: {} }, 'conversion'],
      [
        { ...RULES, network: 'csv', identifiers: 'with_click', settings: { conversion: 'x' } },
        'identifiers',
      ],
      [{ ...META, network: 'google-ads' }, 'network'],
      [{ ...META, network: 'nothing' }, 'network'],
      [{ ...META, name: ' ' }, 'name'],
      [{ ...META, settings: 'x' }, 'settings'],
    ] as const) {
      const answer = await visitor.send('POST', `${page}/uploads/networks`, form, asProgram)
      assert.equal(answer.status, 422, field)
      assert.include(answer.body, `"${field}"`)
      assert.notInclude(answer.body, 'very-secret')
    }
    assert.isEmpty(await targets(site.id))
  })

  test('are added by those who manage the site', async ({ assert }) => {
    const { page, site, workspaceId } = await ownerWithSite()
    for (const role of ['viewer', 'analyst'] as const) {
      const { visitor } = await memberOf(workspaceId, role)
      const answer = await visitor.send('POST', `${page}/uploads/networks`, META, asProgram)
      assert.equal(answer.status, 403)
      const seen = await visitor.get(`${page}/uploads/networks/new`, asProgram)
      assert.equal(seen.status, 403)
    }
    const other = await ownerWithSite()
    const answer = await other.visitor.send('POST', `${page}/uploads/networks`, META, asProgram)
    assert.equal(answer.status, 404)
    assert.isEmpty(await targets(site.id))
  })

  test('are changed: a secret that is not typed again stays, with its date', async ({ assert }) => {
    const { visitor, page, site } = await ownerWithSite()
    await visitor.send('POST', `${page}/uploads/networks`, META, asProgram)
    const [before] = await targets(site.id)
    const address = `${page}/uploads/networks/${before.id}`
    const { target: shown } = (await visitor.visit(address)).page.props.choices
    assert.include(shown, { network: 'meta', name: 'Good leads', identifiers: 'with_click' })
    assert.deepEqual(Object.keys(shown.setAt), ['token'])
    assert.notInclude(JSON.stringify(shown), 'very-secret')

    const { network, pastDays, ...rules } = META
    const change = { ...rules, name: 'Better leads', gate: 'won', version: shown.version }
    const settings = { dataset: '456', token: '', event: 'Lead', code: '' }
    const saved = await visitor.send('PUT', address, { ...change, settings }, asProgram)
    assert.equal(saved.status, 302)
    const [after] = await targets(site.id)
    assert.include(after, { name: 'Better leads', gate: 'won', network: 'meta', id: before.id })
    assert.equal(after.settings.dataset, '456')
    const owner = { of: after.id, kind: 'ad-network', plugin: 'meta' }
    const { token } = unseal(after.sealed_settings, owner)!
    assert.deepEqual(token, { value: 'EAAB-very-secret', setAt: shown.setAt.token })

    const late = await visitor.send('PUT', address, { ...change, settings }, asProgram)
    assert.equal(late.status, 409)
    assert.include(late.body, 'E_STALE_TARGET')
    const wrong = { ...change, version: undefined, settings: { ...settings, dataset: '' } }
    const refused = await visitor.send('PUT', address, wrong, asProgram)
    assert.equal(refused.status, 422)
    assert.include(refused.body, '"dataset"')
  })

  test('are changed by those who manage the site, and are found there only', async ({ assert }) => {
    const of = await ownerWithSite()
    const csv = await target(of, { network: 'csv', account: null })
    const google = await target(of, {})
    const gone = await target(of, { network: 'csv', account: null, state: 'removed' })
    const settings = { conversion: 'Lead' }
    const { pastDays, ...rules } = RULES
    const put = (visitor: typeof of.visitor, page: string, id: string) =>
      visitor.send('PUT', `${page}/uploads/networks/${id}`, { ...rules, settings }, asProgram)
    for (const id of [google, gone, 'nonsense']) {
      assert.equal((await put(of.visitor, of.page, id)).status, 404)
    }
    for (const role of ['viewer', 'analyst'] as const) {
      const { visitor } = await memberOf(of.workspaceId, role)
      assert.equal((await put(visitor, of.page, csv)).status, 403)
      assert.equal((await visitor.get(`${of.page}/uploads/networks/${csv}`, asProgram)).status, 403)
    }
    const other = await ownerWithSite()
    assert.equal((await put(other.visitor, of.page, csv)).status, 404)
    assert.equal((await put(other.visitor, other.page, csv)).status, 404)
  })

  test('are shown beside files, and their receipts in the ledger of all', async ({ assert }) => {
    const of = await ownerWithSite()
    const csv = await target(of, { name: 'To carry', network: 'csv', account: null })
    const meta = await target(of, { name: 'To Meta', network: 'meta', account: null })
    await target(of, { name: 'Was here', network: 'csv', account: null, state: 'removed' })
    await receipt(of, csv)
    await receipt(of, meta, { state: 'failed', reason: 'not_understood' })
    const { files } = (await of.visitor.visit(`${of.page}/uploads/files`)).page.props
    assert.deepEqual(
      files.networks.map(({ id, isLinked, mayTry }: any) => [id, isLinked, mayTry]),
      [
        [csv, false, false],
        [meta, false, true],
      ]
    )
    const { uploads } = (await of.visitor.visit(`${of.page}/uploads`)).page.props
    assert.sameMembers(
      uploads.receipts.map(({ network, target: name }: any) => `${network}: ${name}`),
      ['csv: To carry', 'meta: To Meta']
    )
  })

  test('are paused, resumed and removed, and have no conversion action to choose', async ({
    assert,
  }) => {
    const of = await ownerWithSite()
    const id = await target(of, { network: 'csv', account: null, settings: '{"conversion":"x"}' })
    const address = `${of.page}/uploads/targets/${id}`
    const states: string[] = []
    for (const what of ['pause', 'resume']) {
      await of.visitor.send('POST', `${address}/${what}`, {}, asProgram)
      states.push((await targets(of.site.id))[0].state)
    }
    assert.deepEqual(states, ['paused', 'active'])

    await rowsOf(
      `INSERT INTO ad_accounts (site_id, customer_id, name, currency, timezone) VALUES (?, '1', 'A', 'EUR', 'UTC') RETURNING 1`,
      [of.site.id]
    )
    assert.equal((await of.visitor.get(address, asProgram)).status, 404)
    const change = { ...RULES, actionId: '901' }
    assert.equal((await of.visitor.send('PUT', address, change, asProgram)).status, 404)
    assert.equal((await of.visitor.send('POST', `${address}/try`, {}, asProgram)).status, 404)
    const [{ settings }] = await targets(of.site.id)
    assert.deepEqual(settings, { conversion: 'x' })

    await of.visitor.send('DELETE', address, {}, asProgram)
    assert.equal((await targets(of.site.id))[0].state, 'removed')
  })
})
