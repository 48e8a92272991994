import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { stage } from '#tests/faults/support/stage'
import { insist } from '#tests/faults/support/load'
import { someEvents } from '#tests/faults/support/traffic'
import { TcpProxy } from '#tests/faults/support/tcp_proxy'

/** More than a batch needs, with its connection opened and its statements planned anew. */
const MOST_PIECES = 200

type ProxiedStage = Awaited<ReturnType<typeof behindProxy>>

/** The application reaches its database through something that can fail. */
async function behindProxy(cleanup: Parameters<typeof stage>[0]) {
  let proxy!: TcpProxy
  const on = await stage(cleanup, {
    port: async (cluster) => {
      proxy = await TcpProxy.before(cluster.port)
      cleanup(async () => proxy.close())
      return proxy.port
    },
  })
  // What makes the months goes through the proxy as well, and would hold the table that the proxy is about to look into.
  await until(() => on.cluster.query(MONTHS).then(([{ count }]) => count >= MONTHS_MADE_AT_BOOT))
  return { on, proxy }
}

const MONTHS = `SELECT count(*)::int FROM pg_inherits WHERE inhparent = 'events'::regclass`

/** The one before, this one, three more, and the net. */
const MONTHS_MADE_AT_BOOT = 6

/**
 * From now on, once these events are committed, nothing that the database says arrives any more: first of all not that they
 * are. Asked of the database itself before each piece, so it does not matter how the application makes its commit.
 */
function onceCommitted(
  { on, proxy }: ProxiedStage,
  events: Record<string, any>[],
  verdict: 'swallow' | 'cut'
) {
  const state = { isLost: false }
  const ids = events.map(({ id }) => id)
  proxy.rule = async (direction) => {
    if (state.isLost) return verdict === 'swallow' ? 'swallow' : 'pass'
    if (direction === 'to_server') return 'pass'
    const rows = await on.cluster.query('SELECT FROM events WHERE id = ANY ($1)', [ids])
    if (rows.length < ids.length || state.isLost) return 'pass'
    state.isLost = true
    return verdict
  }
  return state
}

test.group('The answer of the database is lost', () => {
  test('and the application is killed between the commit and its own answer', async ({
    assert,
    cleanup,
  }) => {
    const proxied = await behindProxy(cleanup)
    const { on, proxy } = proxied
    const [site] = on.sites
    const events = someEvents(site, 5)
    const lost = onceCommitted(proxied, events, 'swallow')

    const answer = on.ledger.send(on.sender, site, events)
    await until(() => lost.isLost, { what: 'the commit' })
    await on.app.kill()
    assert.isNull((await answer).status)
    proxy.rule = () => 'pass'
    await on.app.start()

    const again = await on.ledger.send(on.sender, site, events)
    assert.equal(again.status, 200)
    assert.include(again.body, { accepted: 0, duplicates: 5 })
    const [single] = events
    assert.equal((await on.ledger.send(on.sender, site, [single])).status, 200)
    assert.deepEqual(await on.violations({ mayBreak: true }), [])
  })

  test('and the application lives: it asks what became of it, and stores nothing twice', async ({
    assert,
    cleanup,
  }) => {
    const proxied = await behindProxy(cleanup)
    const { on } = proxied
    const [site] = on.sites
    const events = someEvents(site, 5)
    const lost = onceCommitted(proxied, events, 'cut')

    const answer = await on.ledger.send(on.sender, site, events)
    assert.isTrue(lost.isLost)
    assert.equal(answer.status, 200)
    assert.include(answer.body, { accepted: 0, duplicates: 5 })

    const again = await on.ledger.send(on.sender, site, events)
    assert.equal(again.status, 200)
    assert.include(again.body, { accepted: 0, duplicates: 5 })
    assert.deepEqual(await on.violations(), [])
  })

  test('or the connection breaks at any other point of the conversation', async ({
    assert,
    cleanup,
  }) => {
    const { on, proxy } = await behindProxy(cleanup)
    const [site] = on.sites
    let cuts = 0
    for (let point = 1, pieces = point; pieces >= point; point++) {
      assert.isBelow(point, MOST_PIECES)
      pieces = 0
      proxy.rule = () => {
        if (++pieces !== point) return 'pass'
        cuts++
        return 'cut'
      }
      await insist(on.sender, on.ledger, site, someEvents(site, 3))
    }
    assert.isAbove(cuts, 3, 'it was hardly ever cut')
    assert.deepEqual(await on.violations(), [])
  })
})
