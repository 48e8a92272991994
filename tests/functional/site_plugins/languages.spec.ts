import { test } from '@japa/runner'
import { makeSite } from '#tests/support/sites'
import { owner } from '#tests/functional/sites/person'
import { installTestPlugins } from '#tests/support/plugins_to_set'
import { fieldIn, formAt, pathOf } from '#tests/functional/site_plugins/plugin_pages'

const TURKISH = { 'accept-language': 'tr' }

test.group('What a plugin says, in the language of the person', (group) => {
  group.setup(installTestPlugins)

  test('its summary, labels, help, units and choices; what it has no words for is English', async ({
    assert,
  }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    const { page } = await visitor.get(pathOf(site, 'scorer', 'tuned'), TURKISH)
    const { plugin } = page.props

    assert.equal(plugin.summary, 'Her olaya verilen puanı verir.')
    assert.containSubset(fieldIn(plugin, 'points'), { label: 'Puan', unit: 'puan', help: null })
    assert.containSubset(fieldIn(plugin, 'factor'), { label: 'Factor', help: 'Puan çarpı bu.' })
    assert.deepEqual(fieldIn(plugin, 'mood').choices, [
      { value: 'calm', label: 'sakin' },
      { value: 'lively', label: 'lively' },
    ])
  })

  test('in English it says what it always said', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    const { page } = await visitor.get(pathOf(site, 'scorer', 'tuned'), { 'accept-language': 'en' })

    assert.equal(page.props.plugin.summary, 'Gives every event the points that were set.')
    assert.equal(fieldIn(page.props.plugin, 'points').label, 'Points')
  })

  test('lists of plugins and of scorers say it as well', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId })
    const plugins = await visitor.get(`/sites/${site.id}/plugins`, TURKISH)
    const scoring = await visitor.get(`/sites/${site.id}/scoring`, TURKISH)
    const shared = await visitor.get(`/workspaces/${workspaceId}/plugins`, TURKISH)

    for (const { page } of [plugins, scoring, shared]) {
      assert.include(JSON.stringify(page.props), 'Her olaya verilen puanı verir.')
      assert.notInclude(JSON.stringify(page.props), 'the points that were set')
    }
  })

  test('what is refused is said in it, too', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const path = pathOf(await makeSite({ workspaceId }), 'scorer', 'tuned')
    const form = await formAt(visitor, path, { points: 101, mood: 'wild' })
    await visitor.send('PUT', path, form, TURKISH)
    const { page } = await visitor.get(path, TURKISH)

    assert.equal(page.props.errors['values.points'], '0 ile 100 arasında bir sayı.')
    assert.equal(page.props.errors['values.mood'], 'Listeden birini seçin.')
  })
})
