import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import { HOST } from '#app/plugins/testing/host'
import { accepted, type Method } from '#app/enrichment/accepted'
import { checkManifest } from '#app/plugins/check_manifest'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { arrivalOf, hostileArrivals, HOSTILE_HOSTS } from '#app/plugins/testing/arrivals'
import type { Arrival, Enricher, EnricherPlugin } from '#app/plugins/contracts/enricher'

/** What is asked, with which settings, and what has to come out; of a visit only the facts that matter, null for unknown. */
export interface EnricherCase {
  name: string
  settings?: Record<string, unknown>
  screen?: Partial<Arrival>
  visit?: Partial<Arrival>
  referrer?: string
  expected: unknown
}

/** On average, with a wide margin for a busy machine: what takes longer would be felt with every event. */
const MAX_MEAN_MS = 1

/** What every enricher must do. Call it in the spec of the plugin, with the plugin's own cases. */
export function enricherSuite(plugin: EnricherPlugin, cases: EnricherCase[] = []) {
  const create = (settings = {}) => plugin.create(resolveSettings(plugin.settings, settings), HOST)

  test.group(`Enricher ${plugin.name}`, (group) => {
    group.setup(async () => {
      await create().ready?.()
    })

    test('its manifest is complete', () => checkManifest('enricher', plugin))

    test('it answers at least one question', ({ assert }) => {
      const { screen, visit, referrer } = create()
      assert.isTrue([screen, visit, referrer].some((method) => typeof method === 'function'))
    })

    test('whatever arrives, its answers keep the contract', ({ assert }) => {
      const enricher = create()
      for (const arrival of hostileArrivals()) keepsContract(assert, enricher, arrival)
      for (const host of HOSTILE_HOSTS) isAccepted(assert, 'referrer', enricher.referrer?.(host))
    })

    test('the same visit and the same host give the same answer, whatever was asked before', ({
      assert,
    }) => {
      const enricher = create()
      const facts = () => hostileArrivals().map((arrival) => enricher.visit?.(arrival))
      const first = facts()
      const referrers = HOSTILE_HOSTS.map((host) => enricher.referrer?.(host))
      assert.deepEqual(facts(), first)
      assert.deepEqual(
        HOSTILE_HOSTS.map((host) => create().referrer?.(host)),
        referrers
      )
    })

    test('it is quick, also with what nobody has sent before', ({ assert }) => {
      const enricher = create()
      const arrivals = Array.from({ length: 20 }, (_, i) => hostileArrivals(`${i}`)).flat()
      const startedAt = performance.now()
      for (const arrival of arrivals) {
        enricher.screen?.(arrival)
        enricher.visit?.(arrival)
      }
      for (const host of HOSTILE_HOSTS) enricher.referrer?.(host)
      assert.isBelow((performance.now() - startedAt) / arrivals.length, MAX_MEAN_MS)
    })

    for (const { name, settings, expected, ...question } of cases) {
      test(name, ({ assert }) => {
        const answer = answerOf(create(settings), question)
        if (answer && expected && typeof expected === 'object') {
          assert.containSubset(answer, expected)
        } else {
          assert.deepEqual(answer, expected)
        }
      })
    }
  })
}

/** As the host understands it. */
function answerOf(enricher: Enricher, { screen, visit, referrer }: Partial<EnricherCase>) {
  if (screen) return enricher.screen!(arrivalOf(screen))
  if (visit) return accepted({ method: 'visit', answer: enricher.visit!(arrivalOf(visit)) })?.visit
  return enricher.referrer!(referrer!)
}

function keepsContract(assert: Assert, enricher: Enricher, arrival: Arrival) {
  isAccepted(assert, 'screen', enricher.screen?.(arrival))
  isAccepted(assert, 'visit', enricher.visit?.(arrival))
}

/** By the check of the host itself. */
function isAccepted(assert: Assert, method: Method, answer: unknown) {
  assert.isNotNull(
    accepted({ method, answer: answer ?? null }),
    `${method}: ${JSON.stringify(answer)}`
  )
}
