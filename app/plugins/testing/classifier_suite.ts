import { test } from '@japa/runner'
import { HOST } from '#app/plugins/testing/host'
import { checkManifest } from '#app/plugins/check_manifest'
import { resolveSettings } from '#app/plugins/resolve_settings'
import type { ClassifierPlugin, TouchClass, TouchFacts } from '#app/plugins/contracts/classifier'

export interface ClassifierCase {
  name: string
  touch: Partial<TouchFacts>
  expected: Partial<TouchClass>
}

const NOTHING: TouchFacts = {
  clickIds: {},
  utm: {},
  adParams: {},
  referrerHost: null,
  referrer: null,
  returningAdVisitor: false,
}

/** What every classifier must do. Call it in the spec of the plugin, with the plugin's own cases. */
export function classifierSuite(plugin: ClassifierPlugin, cases: ClassifierCase[] = []) {
  test.group(`Classifier ${plugin.name}`, () => {
    const create = () => plugin.create(resolveSettings(plugin.settings, {}), HOST)

    test('its manifest is complete', () => checkManifest('classifier', plugin))

    test('every touch gets a label and a channel', ({ assert }) => {
      for (const { touch } of [{ touch: {} }, ...cases]) {
        const { label, channel, source, medium, campaign } = create().classify(
          Object.freeze({ ...NOTHING, ...touch })
        )
        assert.isNotEmpty(label)
        assert.isNotEmpty(channel)
        for (const fact of [source, medium, campaign]) {
          assert.isTrue(fact === null || typeof fact === 'string')
        }
      }
    })

    test('the same touch gives the same answer', ({ assert }) => {
      const classifier = create()
      for (const { touch } of cases) {
        const facts = { ...NOTHING, ...touch }
        assert.deepEqual(classifier.classify(facts), create().classify(facts))
      }
    })

    for (const { name, touch, expected } of cases) {
      test(name, ({ assert }) =>
        assert.containSubset(create().classify({ ...NOTHING, ...touch }), expected)
      )
    }
  })
}
