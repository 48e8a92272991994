import { test } from '@japa/runner'
import outsideConfig from '#config/outside'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { Receiver } from '#tests/support/receiver'
import { deliverDue } from '#app/deliveries/deliver_due'
import { createForOperator } from '#app/deliveries/create_for_operator'
import { convert, makeDestination, makeWebhook } from '#tests/functional/deliveries/destinations'

const WORKSPACES = 10
const OF_EACH = 100
const MESSAGES = 2
const PATIENCE_MS = 4_000

/** As many endpoints as a site can have; every other one takes what comes and never answers. */
async function fill(site: TestSite, good: Receiver, dead: Receiver) {
  for (let i = 0; i < OF_EACH; i++) {
    await makeWebhook(site, i % 2 ? `${dead.url}/${site.id}/${i}` : `${good.url}/${site.id}/${i}`)
  }
}

test.group('A thousand endpoints', (group) => {
  const { destination } = outsideConfig.limits
  const { timeLimitMs } = destination
  group.each.setup(() => {
    destination.timeLimitMs = PATIENCE_MS
    return () => void (destination.timeLimitMs = timeLimitMs)
  })

  test('half of them hang: the others have all of it before the first of those is given up', async ({
    assert,
    cleanup,
  }) => {
    const good = await Receiver.start(cleanup)
    const dead = await Receiver.start(cleanup, () => {})
    const sites: TestSite[] = []
    for (let i = 0; i < WORKSPACES; i++) sites.push(await makeSite())
    await Promise.all(sites.map((site) => fill(site, good, dead)))
    for (const site of sites) for (let i = 0; i < MESSAGES; i++) await convert(site)

    const startedAt = Date.now()
    await deliverDue()
    const expected = (WORKSPACES * OF_EACH * MESSAGES) / 2
    assert.lengthOf(good.received, expected)
    assert.lengthOf(dead.received, expected)
    const lastMs = Math.max(...good.received.map(({ at }) => at - startedAt))
    assert.isBelow(lastMs, PATIENCE_MS)
    if (process.env.FIGURES) console.log({ lastMs, allMs: Date.now() - startedAt })
    const states = await rowsOf(
      `SELECT state, count(*)::int FROM deliveries WHERE site_id = ANY (?::uuid[]) GROUP BY 1 ORDER BY 1`,
      [sites.map(({ id }) => id)]
    )
    assert.deepEqual(states, [
      { state: 'delivered', count: expected },
      { state: 'waiting', count: expected },
    ])
  }).timeout(90_000)

  test('the next one of a site is refused at a shell, too', async ({ assert, cleanup }) => {
    const site = await makeSite()
    const { url } = await Receiver.start(cleanup)
    for (let i = 0; i < OF_EACH; i++) await makeDestination(site)
    const made = await createForOperator(
      { site: site.publicId },
      { plugin: 'webhook', settings: { url } },
      'conversion.created'
    )
    assert.deepEqual(made.refused, {
      code: 'E_TOO_MANY_DESTINATIONS',
      message:
        'There are 100 endpoints already, which is as many as a site or a workspace can have. Delete one that is no longer needed.',
    })
  })
})
