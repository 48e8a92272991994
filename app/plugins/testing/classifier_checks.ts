import assert from 'node:assert/strict'
import { HOST } from '#app/plugins/testing/host'
import type { Check } from '#app/plugins/testing/check'
import { commonChecks } from '#app/plugins/testing/common_checks'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { sampleSettings, settingsAtTheirLimits } from '#app/plugins/testing/sample_settings'
import type { ClassifierPlugin, TouchClass, TouchFacts } from '#app/plugins/contracts/classifier'
import {
  assertForgets,
  assertLeavesAlone,
  assertQuick,
  assertText,
  frozen,
} from '#app/plugins/testing/expectations'

export interface ClassifierCase {
  name: string
  /** Where it differs from a touch that says nothing. */
  touch: Partial<TouchFacts>
  settings?: Record<string, unknown>
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

const MAX_TEXT = 512

const TOUCHES: Partial<TouchFacts>[] = [
  {},
  { clickIds: { gclid: 'Cj0KCQiA-abc_DEF123' }, utm: { utm_source: 'google', utm_medium: 'cpc' } },
  { clickIds: { fbclid: 'x'.repeat(512) }, referrerHost: 'l.facebook.com' },
  { referrerHost: 'chatgpt.com', referrer: { kind: 'ai', name: 'chatgpt' } },
  { referrerHost: 'x'.repeat(253), returningAdVisitor: true },
  { utm: { utm_source: 'x'.repeat(512), utm_medium: '', utm_campaign: '__proto__' } },
  { adParams: Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`key${i}`, 'x'])) },
]

const touchOf = (over: Partial<TouchFacts>) => frozen({ ...NOTHING, ...structuredClone(over) })

/** What every classifier must do, and what this one says of its own cases. */
export function classifierChecks(plugin: ClassifierPlugin, cases: ClassifierCase[] = []): Check[] {
  const create = () => plugin.create(sampleSettings(plugin.settings), HOST)
  const touches = [...TOUCHES, ...cases.map(({ touch }) => touch)].map(touchOf)
  const busy = (call: number) => ({ ...touches[1], referrerHost: `host${call}.example` })
  return [
    ...commonChecks('classifier', plugin),
    {
      name: 'every touch gets a label and a channel, also with every setting at its limits',
      run() {
        for (const settings of settingsAtTheirLimits(plugin.settings)) {
          const classifier = plugin.create(settings, HOST)
          for (const touch of touches) assertTouchClass(classifier.classify(touch))
        }
      },
    },
    {
      name: 'the same touch gives the same answer, whatever was classified before',
      run() {
        const [one, other] = [create(), create()]
        const first = touches.map((touch) => one.classify(touch))
        const again = touches.toReversed().map((touch) => other.classify(touch))
        assert.deepEqual(again.reverse(), first)
      },
    },
    {
      name: 'it leaves the facts alone',
      run() {
        const classifier = create()
        for (const touch of touches.map((facts) => structuredClone(facts))) {
          assertLeavesAlone(touch, () => classifier.classify(touch))
        }
      },
    },
    {
      name: 'a call takes less than a millisecond',
      run() {
        const classifier = create()
        assertQuick({ ms: 1 }, (call) => classifier.classify(busy(call)))
      },
    },
    {
      name: 'it does not keep what it was asked',
      run() {
        const classifier = create()
        assertForgets((call) => classifier.classify(busy(call)))
      },
    },
    ...cases.map((expected) => caseCheck(plugin, expected)),
  ]
}

function assertTouchClass({ label, channel, ...facts }: TouchClass) {
  assertText(label, 'the label', MAX_TEXT)
  assertText(channel, 'the channel', MAX_TEXT)
  assert.ok(label && channel, 'label and channel must not be empty')
  for (const name of ['source', 'medium', 'campaign'] as const) {
    if (facts[name] !== null) assertText(facts[name], `the ${name}`, MAX_TEXT)
  }
}

function caseCheck(plugin: ClassifierPlugin, { name, touch, settings, expected }: ClassifierCase) {
  return {
    name,
    run() {
      const classifier = plugin.create(resolveSettings(plugin.settings, settings ?? {}), HOST)
      const answer = classifier.classify(touchOf(touch))
      assert.deepEqual(answer, { ...answer, ...expected })
    },
  }
}
