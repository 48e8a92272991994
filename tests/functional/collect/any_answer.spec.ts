import fc from 'fast-check'
import { test } from '@japa/runner'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'
import { choose, classifierNamed, install, scorerNamed } from '#tests/support/one_off_plugins'

/** In one batch: after five failures in a row a plugin is no longer asked. */
const EVENTS = 5

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('a\0b'))
const number = fc.oneof(fc.integer({ min: -10, max: 110 }), fc.double())
const anything = fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true, withDate: true }), number)

const scoreLike = fc.record(
  {
    score: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) }, anything),
    reasons: fc.oneof(
      fc.array(fc.record({ signal: fc.oneof(text, anything), points: number }), { maxLength: 40 }),
      anything
    ),
  },
  { requiredKeys: [] }
)

const textOrNull = fc.oneof({ weight: 3, arbitrary: text }, fc.constant(null), anything)
const classLike = fc.record({
  label: fc.oneof({ weight: 3, arbitrary: text }, anything),
  channel: fc.oneof({ weight: 3, arbitrary: text }, anything),
  source: textOrNull,
  medium: textOrNull,
  campaign: textOrNull,
})

let scores: unknown[] = []
let classes: unknown[] = []

test.group('Whatever plugins answer', (group) => {
  group.setup(async () => {
    await install('scorer', [
      scorerNamed('anything', () => ({ score: ({ action }: any) => scores[Number(action)] })),
    ])
    await install('classifier', [
      classifierNamed('anything', ({ utm }) => classes[Number(utm.utm_content)]),
    ])
  })

  test('no event is lost, and every score is from 0 to 100', async ({ assert }) => {
    const { workspaceId } = await makeSite()
    let taken = 0
    const answers = (like: fc.Arbitrary<unknown>) =>
      fc.array(fc.oneof({ weight: 4, arbitrary: like }, anything), {
        minLength: EVENTS,
        maxLength: EVENTS,
      })
    await fc.assert(
      fc.asyncProperty(answers(scoreLike), answers(classLike), async (someScores, someClasses) => {
        ;[scores, classes] = [someScores, someClasses]
        const site = await makeSite({ workspaceId })
        await choose(site.id, 'scorer', 'anything')
        await choose(site.id, 'classifier', 'anything')
        const events = scores.map((_, i) =>
          eventOf(site, { ea: String(i), u: `https://example.com/?utm_content=${i}` })
        )

        const { body } = await post({ events })

        assert.equal(body.accepted, EVENTS)
        const stored = await rowsOf('SELECT * FROM events WHERE site_id = ?', [site.id])
        assert.lengthOf(stored, EVENTS)
        for (const { lead_score: score } of stored) assert.isTrue(score >= 0 && score <= 100)
        const sessions = await rowsOf('SELECT * FROM sessions WHERE site_id = ?', [site.id])
        assert.lengthOf(sessions, EVENTS)
        taken += [...stored, ...sessions].filter(
          ({ scored_by: by }) => by === 'anything@1.0.0'
        ).length
      }),
      { numRuns: 60 }
    )
    assert.isAbove(taken, 0, 'some of the answers were good ones')
  })
})
