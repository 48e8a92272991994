import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { ownerWithSite } from '#tests/functional/ads/linked'
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
    const [target] = await targets(site.id)
    assert.include(target, { network: 'meta', gate: 'qualified', identifiers: 'with_click' })
    assert.include(target, { default_value: '50.00', account: null, state: 'active' })
    assert.deepEqual(target.settings, { dataset: '123', event: 'Lead', code: '' })
    assert.notInclude(JSON.stringify(target), 'very-secret')
    const owner = { of: target.id, kind: 'ad-network', plugin: 'meta' }
    assert.deepEqual(valuesOf(unseal(target.sealed_settings, owner)!), {
      token: 'EAAB-very-secret',
    })
    assert.isNull(unseal(target.sealed_settings, { ...owner, of: site.id }))
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
})
