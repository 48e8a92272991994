import assert from 'node:assert/strict'
import { HOST } from '#app/plugins/testing/host'
import type { Check } from '#app/plugins/testing/check'
import { commonChecks } from '#app/plugins/testing/common_checks'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { accepted, type Method } from '#app/enrichment/accepted'
import { assertForgets, assertLeavesAlone } from '#app/plugins/testing/expectations'
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

/** What every enricher must do, and what this one says of its own cases. */
export function enricherChecks(plugin: EnricherPlugin, cases: EnricherCase[] = []): Check[] {
  /** When all is read that it may ever need. */
  const create = async (settings: Record<string, unknown> = {}) => {
    const enricher = plugin.create(resolveSettings(plugin.settings, settings), HOST)
    await enricher.ready?.()
    return enricher
  }
  return [
    ...commonChecks('enricher', plugin),
    {
      name: 'it answers at least one question',
      async run() {
        const { screen, visit, referrer } = await create()
        const methods = [screen, visit, referrer].filter((method) => typeof method === 'function')
        assert.ok(methods.length, 'it has neither screen() nor visit() nor referrer()')
      },
    },
    {
      name: 'whatever arrives, its answers keep the contract',
      async run() {
        const enricher = await create()
        for (const arrival of hostileArrivals()) assertAnswers(enricher, arrival)
        for (const host of HOSTILE_HOSTS) assertAccepted('referrer', enricher.referrer?.(host))
      },
    },
    {
      name: 'the same visit and the same host give the same answer, whatever was asked before',
      async run() {
        const [enricher, other] = [await create(), await create()]
        const facts = () => hostileArrivals().map((arrival) => enricher.visit?.(arrival))
        const first = facts()
        const referrers = HOSTILE_HOSTS.map((host) => enricher.referrer?.(host))
        assert.deepEqual(facts(), first)
        assert.deepEqual(
          HOSTILE_HOSTS.map((host) => other.referrer?.(host)),
          referrers
        )
      },
    },
    {
      name: 'it leaves what arrives alone',
      async run() {
        const enricher = await create()
        for (const arrival of hostileArrivals().map((one) => structuredClone(one))) {
          assertLeavesAlone(arrival, () => askAll(enricher, arrival))
        }
      },
    },
    {
      name: 'it is quick, also with what nobody has sent before',
      run: async () => assertQuickOnAverage(await create()),
    },
    {
      name: 'it does not keep what it was asked',
      async run() {
        const enricher = await create()
        assertForgets((call) => askAll(enricher, strangerOf(call)))
      },
    },
    ...cases.map(({ name, settings, expected, ...question }) => ({
      name,
      run: async () => assertCase(answerOf(await create(settings), question), expected),
    })),
  ]
}

function askAll(enricher: Enricher, arrival: Arrival) {
  enricher.screen?.(arrival)
  enricher.visit?.(arrival)
}

function strangerOf(call: number) {
  const address = `${1 + (Math.abs(call) % 200)}.${call & 255}.${(call >> 8) & 255}.7`
  return arrivalOf({ userAgent: `Browser of nobody/${call}`, address, visitor: `1:${call}` })
}

function assertQuickOnAverage(enricher: Enricher) {
  const arrivals = Array.from({ length: 20 }, (_, i) => hostileArrivals(`${i}`)).flat()
  const startedAt = performance.now()
  for (const arrival of arrivals) askAll(enricher, arrival)
  for (const host of HOSTILE_HOSTS) enricher.referrer?.(host)
  const mean = (performance.now() - startedAt) / arrivals.length
  assert.ok(mean < MAX_MEAN_MS, `a visit takes ${mean.toFixed(2)} ms, and may take ${MAX_MEAN_MS}`)
}

/** As the host understands it. */
function answerOf(enricher: Enricher, { screen, visit, referrer }: Partial<EnricherCase>) {
  if (screen) return enricher.screen!(arrivalOf(screen))
  if (visit) return accepted({ method: 'visit', answer: enricher.visit!(arrivalOf(visit)) })?.visit
  return enricher.referrer!(referrer!)
}

function assertCase(answer: unknown, expected: unknown) {
  const isPart = answer && expected && typeof expected === 'object'
  assert.deepEqual(answer, isPart ? { ...answer, ...expected } : expected)
}

function assertAnswers(enricher: Enricher, arrival: Arrival) {
  assertAccepted('screen', enricher.screen?.(arrival))
  assertAccepted('visit', enricher.visit?.(arrival))
}

/** By the check of the host itself. */
function assertAccepted(method: Method, answer: unknown) {
  const isAccepted = accepted({ method, answer: answer ?? null }) !== null
  assert.ok(isAccepted, `${method}() gave ${JSON.stringify(answer)}`)
}
