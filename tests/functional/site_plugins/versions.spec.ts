import { test } from '@japa/runner'
import { makeSite, rowsOf } from '#tests/support/sites'
import { asProgram, owner } from '#tests/functional/sites/person'
import { installTestPlugins } from '#tests/support/plugins_to_set'
import {
  fieldIn,
  formAt,
  nextScore,
  pathOf,
  rowOf,
  shownAt,
} from '#tests/functional/site_plugins/plugin_pages'

async function siteOn(version: string, settings: object = { points: 30 }) {
  const { workspaceId, visitor } = await owner()
  const site = await makeSite({ workspaceId })
  await rowsOf(
    `INSERT INTO site_plugins (site_id, kind, plugin, version, settings) VALUES (?, 'scorer', 'versioned', ?, ?::jsonb)`,
    [site.id, version, JSON.stringify(settings)]
  )
  const path = pathOf(site, 'scorer', 'versioned')
  const to = async (wanted: string) => {
    const { fingerprint } = await shownAt(visitor, path)
    return visitor.send('POST', `${path}/version`, { version: wanted, fingerprint }, asProgram)
  }
  return { workspaceId, visitor, site, path, to }
}

type Value = string | number | null

const difference = (label: string, before: Value, after: Value, unit: string | null = null) => ({
  label,
  before,
  after,
  unit,
  help: null,
  choices: [],
  isSecret: false,
})

test.group('Versions of a plugin', (group) => {
  group.setup(installTestPlugins)

  test('a site stays on its own while that is installed, and is offered the newer one', async ({
    assert,
  }) => {
    const { visitor, site, path, to } = await siteOn('1.0.0')
    assert.equal(await nextScore(site), 30)
    const shown = await shownAt(visitor, path)
    assert.equal(shown.version, '1.0.0')
    assert.deepEqual(shown.offers, [
      {
        reason: 'newer',
        from: '1.0.0',
        to: '2.0.0',
        differences: [
          difference('Points', 30, null, 'points'),
          difference('Weight', null, 30, 'points'),
          difference('Extra', null, 5),
        ],
      },
    ])
    assert.equal((await to('2.0.0')).status, 302)
    assert.equal(await nextScore(site), 35)
    assert.containSubset(await rowOf(site, 'versioned'), {
      version: '2.0.0',
      settings: { weight: 30 },
      enabled: true,
    })
  })

  test('and goes back to just what it had', async ({ assert }) => {
    const { visitor, site, path, to } = await siteOn('1.0.0', { points: 30, note: 'of then' })
    await to('2.0.0')
    await visitor.send('PUT', path, await formAt(visitor, path, { weight: 50, note: 'of now' }))
    assert.equal(await nextScore(site), 55)
    const { offers } = await shownAt(visitor, path)
    assert.deepEqual(
      offers.map(({ reason, to: version }: any) => [reason, version]),
      [['back', '1.0.0']]
    )
    assert.deepInclude(offers[0].differences, difference('Note', 'of now', 'of then'))

    assert.equal((await to('1.0.0')).status, 302)
    assert.equal(await nextScore(site), 30)
    assert.containSubset(await rowOf(site, 'versioned'), {
      version: '1.0.0',
      settings: { points: 30, note: 'of then' },
    })
    assert.equal((await to('2.0.0')).status, 302)
    assert.equal(await nextScore(site), 55, 'and forth again')
  })

  test('one that is gone is replaced in memory until somebody accepts', async ({ assert }) => {
    const { visitor, site, path, to } = await siteOn('0.9.0', { points: 30, odd: 'x' })
    assert.equal(await nextScore(site), 35)
    assert.deepInclude(await rowOf(site, 'versioned'), {
      version: '0.9.0',
      settings: { points: 30, odd: 'x' },
    })
    const { version, offers, fields } = await shownAt(visitor, path)
    assert.equal(version, '2.0.0')
    assert.equal(fieldIn({ fields }, 'weight').value, 30)
    assert.deepEqual(offers, [
      {
        reason: 'gone',
        from: '0.9.0',
        to: '2.0.0',
        differences: [
          difference('odd', 'x', null),
          difference('points', 30, null),
          difference('Weight', null, 30, 'points'),
        ],
      },
    ])
    assert.equal((await to('2.0.0')).status, 302)
    assert.deepInclude(await rowOf(site, 'versioned'), {
      version: '2.0.0',
      settings: { weight: 30 },
    })
    assert.deepEqual((await shownAt(visitor, path)).offers, [], 'there is no way back')
  })

  test('saving the form of a version that took over accepts it', async ({ assert }) => {
    const { visitor, site, path } = await siteOn('0.9.0')
    await visitor.send('PUT', path, await formAt(visitor, path, { extra: 7 }))
    assert.deepInclude(await rowOf(site, 'versioned'), {
      version: '2.0.0',
      settings: { weight: 30, extra: 7 },
    })
    assert.equal((await rowOf(site, 'versioned')).previous.version, '0.9.0')
  })

  test('only what the page offered is taken', async ({ assert }) => {
    const { visitor, site, path, to } = await siteOn('1.0.0')
    assert.equal((await to('3.0.0')).status, 409)
    const { fingerprint } = await shownAt(visitor, path)
    await visitor.send('PUT', path, await formAt(visitor, path, { points: 31 }))
    const late = await visitor.send(
      'POST',
      `${path}/version`,
      { version: '2.0.0', fingerprint },
      asProgram
    )
    assert.equal(late.status, 409)
    assert.deepInclude(await rowOf(site, 'versioned'), {
      version: '1.0.0',
      settings: { points: 31 },
    })
  })

  test('settings of the workspace are taken along as well', async ({ assert }) => {
    const { workspaceId, site, to } = await siteOn('1.0.0', {})
    await rowsOf(
      `INSERT INTO workspace_plugins (workspace_id, kind, plugin, version, settings)
       VALUES (?, 'scorer', 'versioned', '1.0.0', '{"points": 60}')`,
      [workspaceId]
    )
    assert.equal(await nextScore(site), 60)
    await to('2.0.0')
    assert.equal(await nextScore(site), 65)
    assert.deepEqual((await rowOf(site, 'versioned')).settings, {})
  })
})
