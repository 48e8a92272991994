import { test } from '@japa/runner'
import { HOST } from '#app/plugins/testing/host'
import { checkManifest } from '#app/plugins/check_manifest'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { FIRST_EVENT } from '#app/plugins/testing/facts'
import type { Score, ScorerPlugin, ScoringFacts } from '#app/plugins/contracts/scorer'

export interface ScorerCase {
  name: string
  facts: ScoringFacts
  score: number
}

const CATEGORIES = ['acquisition', 'interaction', 'conversion', 'system', 'toString', '']
const ACTIONS = ['view', 'scroll_depth', 'hover_intent', 'phone_call', 'heartbeat', '__proto__']
const VALUES = [null, -1, 0, 49.9, 50, 90, 1e15]
const HOSTS = [null, 'www.google.com', 'google.evil.example', 'x'.repeat(253)]

/** What every scorer must do. Call it in the spec of the plugin, with the plugin's own cases. */
export function scorerSuite(plugin: ScorerPlugin, cases: ScorerCase[] = []) {
  test.group(`Scorer ${plugin.name}`, () => {
    const create = () => plugin.create(resolveSettings(plugin.settings, {}), HOST)

    test('its manifest is complete', () => checkManifest('scorer', plugin))

    test('every score is whole, from 0 to 100, and explained', ({ assert }) => {
      const scorer = create()
      for (const facts of allFacts()) {
        const { score, reasons } = scorer.score(facts, FIRST_EVENT)
        assert.isTrue(Number.isInteger(score) && score >= 0 && score <= 100, JSON.stringify(facts))
        const sum = reasons.reduce((total, { points }) => total + points, 0)
        assert.equal(Math.max(0, Math.min(100, Math.round(sum))), score, 'the reasons add up')
      }
    })

    test('the same facts give the same score, whatever was scored before', ({ assert }) => {
      const scorer = create()
      const first = [...allFacts()].map((facts) => scorer.score(facts, FIRST_EVENT))
      const again: Score[] = []
      for (const facts of [...allFacts()].reverse())
        again.unshift(create().score(facts, FIRST_EVENT))
      assert.deepEqual(again, first)
    })

    test('it leaves the facts alone', () => {
      const scorer = create()
      for (const facts of allFacts()) scorer.score(Object.freeze(facts), FIRST_EVENT)
    })

    for (const { name, facts, score } of cases) {
      test(name, ({ assert }) => assert.equal(create().score(facts, FIRST_EVENT).score, score))
    }
  })
}

function* allFacts(): Generator<ScoringFacts> {
  for (const category of CATEGORIES) {
    for (const action of ACTIONS) {
      for (const value of VALUES) {
        for (const referrerHost of HOSTS) {
          for (const returningAdVisitor of [false, true]) {
            yield { category, action, value, referrerHost, returningAdVisitor }
          }
        }
      }
    }
  }
}
