import assert from 'node:assert/strict'
import type { Check } from '#app/plugins/testing/check'
import { commonChecks } from '#app/plugins/testing/common_checks'
import { assertNumber, assertText } from '#app/plugins/testing/expectations'
import { SECRET, sampleSettings } from '#app/plugins/testing/sample_settings'
import { withReceiver, type Behaviour, type Request } from '#app/plugins/testing/fake_receiver'
import type {
  DeliveryResult,
  DestinationPlugin,
  OutwardMessage,
} from '#app/plugins/contracts/destination'

export interface DestinationCase {
  name: string
  /** Where they differ from the defaults; secrets and required texts are filled in. */
  settings?: Record<string, string | number | boolean>
  /** Where it differs from a conversion. */
  message?: Partial<Omit<OutwardMessage, 'occurredAt'>> & { occurredAt?: string }
  /** What the other side answers. */
  answer: Behaviour
  expected: Partial<DeliveryResult>
}

const MESSAGE: OutwardMessage = Object.freeze({
  id: 'msg_0b6c5a527d5c4b559a396f3f2f4d1c11',
  event: 'conversion.created',
  occurredAt: new Date('2026-01-15T11:58:00Z'),
  body: JSON.stringify({ id: 'event-1', action: 'phone_call', value: 120, currency: 'EUR' }),
  keys: ['whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='],
})

const MAX_TEXT = 1_000
const REFUSALS = [400, 401, 403, 404, 413, 422]
const GONE = 410
const LATER = [408, 429, 500, 502, 503, 504]

/** What every destination must do, and what this one says of its own cases. */
export function destinationChecks(
  plugin: DestinationPlugin,
  cases: DestinationCase[] = []
): Check[] {
  const good = cases.find(({ expected }) => expected.outcome === 'delivered')
  const ok = good?.answer ?? { status: 200, body: '{}' }
  const deliver = (answer: Behaviour, over?: Partial<DestinationCase>) =>
    deliverOnce(plugin, answer, { ...good, ...over })
  return [
    ...commonChecks('destination', plugin as never),
    {
      name: 'a message that was taken is delivered, and the other side can tell it by its id',
      async run() {
        const { result, requests } = await deliver(ok)
        assert.equal(result.outcome, 'delivered', JSON.stringify(result))
        assert.ok(requests.length, 'it asked nobody')
        const sent = JSON.stringify(requests)
        assert.ok(sent.includes(good?.message?.id ?? MESSAGE.id), 'the id was not sent')
      },
    },
    ...REFUSALS.map((status) => ({
      name: `${status}: it is not delivered`,
      async run() {
        const { result } = await deliver({ status })
        assert.notEqual(result.outcome, 'delivered')
      },
    })),
    {
      name: `${GONE}: it is not tried again`,
      async run() {
        const { result } = await deliver({ status: GONE })
        const isFinal = ['refused', 'needs_attention'].includes(result.outcome)
        assert.ok(isFinal, `the outcome is "${result.outcome}"`)
      },
    },
    ...[...LATER.map((status) => ({ status })), 'silence' as const, 'nobody' as const].map(
      (answer) => ({
        name: `${typeof answer === 'string' ? answer : answer.status}: it may work later`,
        async run() {
          const { result } = await deliver(answer)
          assert.equal(result.outcome, 'again')
        },
      })
    ),
    {
      name: 'a redirect or an answer that is no answer are results, too',
      async run() {
        const moved = await deliver({ status: 302, headers: { location: 'http://127.0.0.1/' } })
        assert.notEqual(moved.result.outcome, 'delivered', 'nobody follows a redirect')
        await deliver({ status: 200, body: '<html>' })
        await deliver({ status: 200, body: 'x'.repeat(100_000) })
      },
    },
    ...cases.map(({ name, answer, expected, ...over }) => ({
      name,
      async run() {
        const { result } = await deliver(answer, over)
        assert.deepEqual(result, { ...result, ...expected })
      },
    })),
  ]
}

async function deliverOnce(
  plugin: DestinationPlugin,
  answer: Behaviour,
  { settings, message }: Partial<DestinationCase>
) {
  return withReceiver(answer, async ({ host, requests, said }) => {
    const all = { ...sampleSettings(plugin.settings), ...settings }
    const destination = plugin.create(Object.freeze(all), host)
    const result = await withoutOtherFetch(() => destination.deliver(messageOf(message)))
    assertResult(result)
    // What the other side said is shown only after the host has taken the secrets out.
    const told = JSON.stringify([{ ...result, answer: null }, said])
    assert.ok(
      !told.includes(SECRET),
      `a secret is told to people: ${told.replaceAll(SECRET, '***')}`
    )
    return { result, requests } satisfies { result: DeliveryResult; requests: Request[] }
  })
}

function messageOf({ occurredAt, ...over }: DestinationCase['message'] = {}): OutwardMessage {
  const at = occurredAt ? new Date(occurredAt) : MESSAGE.occurredAt
  return Object.freeze({ ...MESSAGE, ...over, occurredAt: at })
}

/** Throwing is the same as `again`, and its message is shown like others. */
async function withoutOtherFetch(work: () => Promise<DeliveryResult>): Promise<DeliveryResult> {
  const others = globalThis.fetch
  let isEvaded = false
  globalThis.fetch = () => {
    isEvaded = true
    return Promise.reject(new Error('only the fetch of the host may be used'))
  }
  try {
    return await work()
  } catch (error) {
    return { outcome: 'again', problem: error instanceof Error ? error.message : String(error) }
  } finally {
    globalThis.fetch = others
    assert.ok(!isEvaded, 'it used another fetch than that of the host')
  }
}

function assertResult(result: DeliveryResult) {
  if (result?.answer !== undefined) {
    assertNumber(result.answer.status, 'status', { least: 100 })
    assert.equal(typeof result.answer.body, 'string', 'the answer is text')
  }
  const outcomes = ['delivered', 'again', 'refused', 'needs_attention']
  assert.ok(outcomes.includes(result?.outcome), `there is no outcome "${result?.outcome}"`)
  if (result.outcome === 'delivered') {
    if (result.detail !== undefined) assertText(result.detail, 'detail', MAX_TEXT)
    return
  }
  assertText(result.problem, 'problem', MAX_TEXT)
  assert.ok(result.problem, 'problem must say what happened')
  if (result.outcome === 'again' && result.afterSec !== undefined) {
    assertNumber(result.afterSec, 'afterSec', { least: 0 })
  }
}
