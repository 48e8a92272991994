import fc, { type RunDetails } from 'fast-check'
import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { ingest } from '#app/ingest/ingest'
import { createPartitions } from '#app/partitions/create_partitions'
import { eventOf, post } from '#tests/support/sync'
import { describe } from '#tests/support/generated/describe'
import { exactLength } from '#tests/support/generated/exact_length'
import { forecast } from '#tests/support/generated/forecast'
import { judgeAnswer } from '#tests/support/generated/judge_answer'
import { judgeRows, type Exchange } from '#tests/support/generated/judge_rows'
import { generatedRequest, type GeneratedRequest } from '#tests/support/generated/requests'
import { closeConnections, send } from '#tests/support/generated/send'
import { makeWorld, NOW } from '#tests/support/generated/world'
import { write } from '#tests/support/generated/write'

const RUNS = 250
const REQUESTS_PER_RUN = 40
const SEED = Number(process.env.GENERATED_SEED ?? 20_261_122)

test.group('POST /api/sync, generated requests', (group) => {
  group.setup(async () => {
    await createPartitions(new Date(NOW))
    return () => closeConnections()
  })
  group.each.teardown(() => clock.freeze(null))

  test('10,000 requests, good, broken and hostile: every answer is right, and so is every row', async ({
    assert,
  }) => {
    clock.freeze(new Date(NOW))
    const stumbles: unknown[] = []
    const stumble = (reason: unknown) => stumbles.push(reason)
    process.on('unhandledRejection', stumble)

    const requests = exactLength(generatedRequest, REQUESTS_PER_RUN)
    const result = await fc.check(fc.asyncProperty(requests, exchange), {
      seed: SEED,
      numRuns: RUNS,
      interruptAfterTimeLimit: 100_000,
      markInterruptAsFailure: true,
    })
    process.off('unhandledRejection', stumble)

    if (result.failed) throw await failure(result)
    assert.deepEqual(stumbles, [])
    assert.equal((await post(eventOf((await makeWorld()).plain))).status, 200)
  }).timeout(120_000)
})

/** Sends them all at once to sites of their own, and throws if an answer or a row is not as foretold. */
async function exchange(requests: GeneratedRequest[]) {
  const world = await makeWorld()
  const settled = await Promise.allSettled(
    requests.map(async (request, i): Promise<Exchange> => {
      const written = write(request, world, String(i))
      const expected = forecast(request, written, world)
      const reply = await send(written)
      judgeAnswer(reply, expected, written.headers.origin)
      const accepted = reply.status === 200 ? JSON.parse(reply.text).accepted : undefined
      return { forecast: expected, accepted: accepted ?? null }
    })
  )
  await ingest.flush()
  const exchanges = settled.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  await judgeRows(world, exchanges)
}

/** The fewest and smallest requests that still go wrong, as they went over the wire. */
async function failure({ seed, counterexample, errorInstance }: RunDetails<[GeneratedRequest[]]>) {
  const world = await makeWorld()
  const requests = counterexample?.[0] ?? []
  const sent = requests.map((request, i) => describe(write(request, world, String(i))))
  const parts = [
    `GENERATED_SEED=${seed} finds ${sent.length} request(s) that go wrong:`,
    ...sent,
    String((errorInstance as Error | null)?.message ?? 'interrupted: not all requests were sent'),
  ]
  return new Error(parts.join('\n\n'))
}
