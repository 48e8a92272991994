import { test } from '@japa/runner'
import { siteRegistry } from '#app/sites/site_registry'
import { eventOf, post } from '#tests/support/sync'
import { makeSite, rowsOf } from '#tests/support/sites'
import { choose, install, scorerNamed } from '#tests/support/one_off_plugins'

/** Counts the events of a session, in a reason that is worth nothing. */
const counting = (version: string) =>
  scorerNamed(
    'counts',
    () => ({
      score: (_event: unknown, { previous }: any) => ({
        score: 5,
        reasons: [
          { signal: 'here', points: 5 },
          {
            signal: `seen:${1 + Number(previous?.reasons[1]?.signal.split(':')[1] ?? 0)}`,
            points: 0,
          },
        ],
      }),
    }),
    { scope: 'session', version }
  )

const reasonsOf = async (siteId: string) => {
  const [session] = await rowsOf(
    'SELECT score, scored_by, score_reasons FROM sessions WHERE site_id = ?',
    [siteId]
  )
  return session
}

test.group('A scorer of sessions', (group) => {
  group.setup(() => install('scorer', [counting('1.2.0')]))

  test('is handed what it said before, in one batch and in the next', async ({ assert }) => {
    const site = await makeSite()
    await choose(site.id, 'scorer', 'counts')
    const sid = crypto.randomUUID()
    await post({ events: [eventOf(site, { sid }), eventOf(site, { sid })] })
    assert.equal((await reasonsOf(site.id)).score_reasons[1].signal, 'seen:2')
    await post({ events: [eventOf(site, { sid })] })
    assert.equal((await reasonsOf(site.id)).score_reasons[1].signal, 'seen:3')
  })

  test('is not handed what another scorer said', async ({ assert }) => {
    const site = await makeSite()
    const sid = crypto.randomUUID()
    await post({ events: [eventOf(site, { sid, ec: 'conversion', ea: 'whatsapp' })] })
    assert.include(await reasonsOf(site.id), { score: 50, scored_by: 'classic@1.0.0' })

    await choose(site.id, 'scorer', 'counts')
    siteRegistry.forget(site.publicId)
    const { body } = await post({ events: [eventOf(site, { sid })] })
    assert.include(body, { accepted: 1 })
    assert.deepEqual(await reasonsOf(site.id), {
      score: 5,
      scored_by: 'counts@1.2.0',
      score_reasons: [
        { signal: 'here', points: 5 },
        { signal: 'seen:1', points: 0 },
      ],
    })
  })
})
