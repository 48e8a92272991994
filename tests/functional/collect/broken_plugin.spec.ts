import { test } from '@japa/runner'
import { pluginRegistry } from '#app/plugins/registry'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'
import classic from '#plugins/scoring/classic/plugin'
import paidClick from '#plugins/attribution/paid_click/plugin'

const ANSWERS: Record<string, () => any> = {
  'throws': () => {
    throw new Error('broken')
  },
  'nan': () => ({ score: Number.NaN, reasons: [] }),
  'negative': () => ({ score: -5, reasons: [] }),
  'too-much': () => ({ score: 400, reasons: [] }),
  'text': () => 'hot',
  'half': () => ({ score: 1.5, reasons: [] }),
  'no-reasons': () => ({ score: 10 }),
  'promise': async () => ({ score: 10, reasons: [] }),
}

test.group('A broken plugin', (group) => {
  group.setup(async () => {
    const broken = Object.entries(ANSWERS).map(([name, score]) => ({
      ...classic,
      name,
      create: () => ({ score }),
    }))
    await pluginRegistry.load({
      scorer: {
        default: 'throws',
        plugins: broken.map((plugin) => async () => ({ default: plugin })),
      },
      classifier: {
        default: 'nonsense',
        plugins: [
          async () => ({
            default: {
              ...paidClick,
              name: 'nonsense',
              create: () => ({ classify: () => 5 as any }),
            },
          }),
        ],
      },
    })
    await pluginRegistry.load({
      scorer: { default: 'classic', plugins: [] },
      classifier: { default: 'paid-click', plugins: [] },
    })
  })

  for (const name of [...Object.keys(ANSWERS), 'not-installed']) {
    test(`a scorer "${name}" loses no event: the default scores it`, async ({ assert }) => {
      const site = await makeSite()
      await rowsOf(
        `INSERT INTO site_plugins (site_id, kind, plugin, version) VALUES (?, 'scorer', ?, '1'), (?, 'classifier', 'nonsense', '1')`,
        [site.id, name, site.id]
      )
      const { body } = await post({
        events: [eventOf(site, { ec: 'conversion', ea: 'whatsapp' }), eventOf(site)],
      })
      assert.include(body, { accepted: 2, score: 50 })
      const [session] = await rowsOf(
        'SELECT scored_by, source_label, attributed_by FROM sessions WHERE site_id = ?',
        [site.id]
      )
      assert.deepEqual(session, {
        scored_by: 'classic@1.0.0',
        source_label: 'Organic',
        attributed_by: 'paid-click@1.1.0',
      })
    })
  }
})
