import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '#tests/support/until'
import { stage } from '#tests/faults/support/stage'
import { insist } from '#tests/faults/support/load'
import { Sender } from '#tests/faults/support/sender'
import { anEvent, someEvents } from '#tests/faults/support/traffic'
import { isAcknowledged, type LedgerSite } from '#tests/faults/support/ledger'

/** More at a time than a bounded queue may take. */
const CONNECTIONS = 80
const BATCH = 100
/** What was refused is told to come back after seconds; a flood does not care, but it is not to burn the machine either. */
const REFUSED_PAUSE_MS = 250

const QUIET_EVENTS = 15
const QUIET_PAUSE_MS = 40

/** Far above what it takes with a fair share, on any machine; far below what waiting behind the flood would take. */
const SLOWEST_MS = 3_000
/** What a queue that only grows would soon go beyond. */
const MORE_MEMORY_MB = 300

type Stage = Awaited<ReturnType<typeof stage>>

test.group('A flood on one site', (group) => {
  group.tap((each) => each.tags(['@slow']))

  test('the other site is served, and memory stays what it is', async ({ assert, cleanup }) => {
    const on = await stage(cleanup, { settings: { TRUSTED_PROXIES: '127.0.0.1' } })
    const [flooded, quiet] = on.sites
    await modestStream(on, quiet, assert)
    const before = on.app.rss() ?? 0

    const flood = new Flood(on, flooded)
    cleanup(() => flood.stop())
    await until(() => flood.refused > 0, { what: 'a flood', withinMs: 30_000 })
    await modestStream(on, quiet, assert)
    const grown = (on.app.rss() ?? 0) - before
    await flood.stop()

    assert.isBelow(grown, MORE_MEMORY_MB)
    assert.lengthOf(on.ledger.open, 0)
    assert.deepEqual(await on.violations(), [])
    assert.deepEqual(flood.wrong, [])
    const [{ count }] = await on.cluster.query(
      'SELECT count(*)::int FROM events WHERE site_id = $1 AND id = ANY ($2)',
      [flooded.id, flood.acknowledged]
    )
    assert.equal(count, flood.acknowledged.length)
  })
})

/** One event after the other. How long may each take until it is acknowledged, attempts included? */
async function modestStream({ sender, ledger }: Stage, site: LedgerSite, assert: Assert) {
  for (let count = 0; count < QUIET_EVENTS; count++) {
    const startedAt = performance.now()
    await insist(sender, ledger, site, [anEvent(site)])
    const took = performance.now() - startedAt
    assert.isBelow(took, SLOWEST_MS, `event ${count + 1} of the quiet site had to wait`)
    await sleep(QUIET_PAUSE_MS)
  }
}

/** From many addresses, over many connections, in large batches, one right after the other. */
class Flood {
  acknowledged: string[] = []
  refused = 0
  wrong: unknown[] = []
  #sender: Sender
  #isOver = false
  #sources: Promise<void>[]

  constructor(on: Stage, site: LedgerSite) {
    this.#sender = new Sender(() => on.app.origin)
    this.#sources = Array.from({ length: CONNECTIONS }, () => this.#source(site))
  }

  async stop() {
    this.#isOver = true
    await Promise.all(this.#sources)
    this.#sender.close()
  }

  async #source(site: LedgerSite) {
    while (!this.#isOver) {
      const events = someEvents(site, BATCH)
      const address = [10, randomInt(256), randomInt(256), randomInt(256)].join('.')
      const answer = await this.#sender.post({ events }, { 'x-forwarded-for': address })
      if (isAcknowledged(answer)) {
        this.acknowledged.push(...events.map(({ id }) => id))
        continue
      }
      if (answer.status === 503 && Number(answer.retryAfter) > 0) this.refused++
      else this.wrong.push(answer)
      await sleep(REFUSED_PAUSE_MS)
    }
  }
}
