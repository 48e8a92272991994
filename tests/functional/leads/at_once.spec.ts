import pg from 'pg'
import env from '#start/env'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { until } from '#tests/support/until'
import { joinSite } from '#app/leads/joining/join_site'
import { joinBatch } from '#app/leads/joining/join_batch'
import { dueOf } from '#app/leads/joining/queries/due'
import { siteRegistry } from '#app/sites/site_registry'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import {
  ANN,
  BOB,
  calls,
  converts,
  join,
  leadsOf,
  rematch,
  togetherIn,
} from '#tests/functional/leads/evidence'

const dueIn = (site: TestSite) => rowsOf('SELECT * FROM lead_due WHERE site_id = ?', [site.id])

async function anotherConnection(cleanup: (work: () => Promise<void>) => void) {
  const other = new pg.Client({
    connectionString: env.get('DATABASE_URL'),
    options: '-c role=opsmantik_service',
  })
  await other.connect()
  cleanup(() => other.end())
  return other
}

async function joinedSite({ publicId }: TestSite) {
  const known = (await siteRegistry.find(publicId))!
  return { ...known, internal: [], isHeard: false }
}

test.group('Leads: several at once', () => {
  test('calls of one number over many connections are one lead', async ({ assert }) => {
    const site = await makeSite()
    await Promise.all(Array.from({ length: 5 }, () => calls(site, ANN)))
    await Promise.all(Array.from({ length: 4 }, () => joinSite(site.id)))
    await join(site)
    const [lead, ...others] = await leadsOf(site)
    assert.isEmpty(others)
    assert.deepEqual(lead.contacts, { call: 5 })
    assert.isEmpty(await dueIn(site))
  })

  test('one process at a time: another leaves it to that one', async ({ assert, cleanup }) => {
    const site = await makeSite()
    const other = await anotherConnection(cleanup)
    await calls(site, ANN)
    await other.query('BEGIN')
    await other.query(`SELECT pg_advisory_xact_lock(hashtextextended('leads ' || $1, 0))`, [
      site.id,
    ])
    assert.isFalse(await joinSite(site.id))
    assert.isEmpty(await leadsOf(site))
    await other.query('ROLLBACK')
    assert.isTrue(await joinSite(site.id))
    assert.lengthOf(await leadsOf(site), 1)
  })

  test('what is killed in the middle leaves nothing, and is done again', async ({ assert }) => {
    const site = await makeSite()
    await converts(site, 'fp-1')
    await calls(site, ANN, 'fp-1')
    await calls(site, BOB)
    const before = await rowsOf('SELECT * FROM leads WHERE site_id = ?', [site.id])
    const joined = await joinedSite(site)
    const killed = db.connection('service').transaction(async (trx) => {
      await joinBatch(trx, joined, await dueOf(trx, site.id, 100))
      const { rows } = await trx.rawQuery<{ rows: { pid: number }[] }>(
        'SELECT pg_backend_pid() AS pid'
      )
      await db.connection('owner').rawQuery('SELECT pg_terminate_backend(?)', [rows[0].pid])
      await trx.rawQuery('SELECT 1')
    })
    await assert.rejects(() => killed)
    assert.deepEqual(await rowsOf('SELECT * FROM leads WHERE site_id = ?', [site.id]), before)
    assert.lengthOf(await dueIn(site), 3)
    await join(site)
    assert.deepEqual(await togetherIn(site), [[ANN, 'fp-1'], [BOB]])
  })

  test('doing it twice changes nothing', async ({ assert }) => {
    const site = await makeSite()
    await converts(site, 'fp-1')
    await converts(site, 'fp-2')
    const call = await calls(site, ANN, 'fp-1')
    await calls(site, ANN, 'fp-2')
    await join(site)
    const everything = async () => {
      const tables = ['lead_keys', 'lead_merges', 'lead_calls']
      const kept = await Promise.all(
        tables.map((table) =>
          rowsOf(`SELECT * FROM ${table} WHERE site_id = ? ORDER BY 2, 3`, [site.id])
        )
      )
      const leads = await leadsOf(site)
      return [...kept, leads.map((lead) => ({ ...lead, counted_at: null }))]
    }
    const before = await everything()
    await rowsOf(
      `INSERT INTO lead_due (site_id, kind, value) VALUES (:site, 'call', :call), (:site, 'visitor', 'fp-2')`,
      { site: site.id, call } as any
    )
    await join(site)
    assert.deepEqual(await everything(), before)
  })

  test('what becomes due while it is being looked at is looked at again', async ({
    assert,
    cleanup,
  }) => {
    const site = await makeSite()
    const other = await anotherConnection(cleanup)
    const call = await calls(site, ANN)
    // Somebody changes the call, and has not committed.
    await other.query('BEGIN')
    await other.query(`UPDATE calls SET flags = '{test}' WHERE id = $1`, [call])
    const joining = joinSite(site.id)
    await until(async () => {
      const { rows } = await db
        .connection('owner')
        .rawQuery<{ rows: unknown[] }>(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%WITH settled%'`
        )
      return rows.length > 0
    })
    await other.query('COMMIT')
    await joining
    await join(site)
    assert.isEmpty(await leadsOf(site))
    assert.isEmpty(await dueIn(site))
  })

  test('what is broken is put off, and the others do not wait', async ({ assert }) => {
    const site = await makeSite()
    await calls(site, ANN)
    // An id that is none: the evidence of this visit cannot be read.
    await rowsOf(`INSERT INTO lead_due (site_id, kind, value) VALUES (?, 'session', 'no id')`, [
      site.id,
    ])
    await calls(site, BOB)
    await join(site)
    assert.lengthOf(await leadsOf(site), 2)
    const [left, ...others] = await dueIn(site)
    assert.isEmpty(others)
    assert.equal(left.value, 'no id')
    assert.isAbove(left.due_since.getTime(), Date.now() + 60_000)
  })

  test('a page that has made a key meanwhile keeps it', async ({ assert }) => {
    const site = await makeSite()
    await calls(site, ANN, 'fp-1')
    await calls(site, BOB, 'fp-2')
    await Promise.all([joinSite(site.id), converts(site, 'fp-1'), converts(site, 'fp-2')])
    await join(site)
    assert.deepEqual(await togetherIn(site), [
      [ANN, 'fp-1'],
      [BOB, 'fp-2'],
    ])
    assert.lengthOf(await leadsOf(site), 2)
  })
})

/** A generator of numbers that are the same for the same seed. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % sides
  }
}

type Fact = (site: TestSite, isJoinedAtOnce: boolean) => Promise<unknown>

/** Something that may say who is whom, and says the same whenever it comes. Some of it was wrong at first. */
function aFact(roll: (sides: number) => number): Fact {
  const visitor = `fp-${roll(12)}`
  const wrong = `fp-${roll(12)}`
  const number = `+49301000${10 + roll(14)}`
  const email = String(roll(6)).repeat(64)
  const calledAt = new Date(Date.UTC(2026, 2, 1, roll(24), roll(60), roll(60)))
  const kinds: Fact[] = [
    (site) => converts(site, visitor),
    (site) => calls(site, number, visitor, { calledAt }),
    (site) => calls(site, number, null, { calledAt }),
    (site) => told(site, visitor, email, calledAt),
    async (site, isJoinedAtOnce) => {
      const call = await calls(site, number, wrong, { calledAt })
      if (isJoinedAtOnce) await join(site)
      await rematch(call, visitor)
    },
  ]
  return kinds[roll(kinds.length)]
}

const told = (site: TestSite, visitor: string, email: string, at: Date) =>
  rowsOf(
    `WITH told AS (INSERT INTO visitor_identities (site_id, fingerprint, kind, value, given_at)
       VALUES (:site, :visitor, 'email', :email, :at) ON CONFLICT DO NOTHING)
     INSERT INTO lead_due (site_id, kind, value) VALUES (:site, 'visitor', :visitor)
     ON CONFLICT (site_id, kind, value) DO UPDATE SET due_since = clock_timestamp()`,
    { site: site.id, visitor, email, at } as any
  )

test.group('Leads: the order in which things come to be known', () => {
  test('does not matter for who belongs together', async ({ assert }) => {
    for (let seed = 1; seed <= 4; seed++) {
      const roll = dice(seed)
      const facts = Array.from({ length: 40 }, () => aFact(roll))
      const outcomes = []
      for (const step of [1, 7, facts.length]) {
        const site = await makeSite()
        const order = facts.map((fact) => ({ fact, place: roll(1_000) }))
        order.sort((a, b) => a.place - b.place)
        for (const [i, { fact }] of order.entries()) {
          await fact(site, step === 1)
          if ((i + 1) % step === 0) await join(site)
        }
        await join(site)
        outcomes.push(await togetherIn(site))
        const [lost] = await rowsOf(
          `SELECT count(*)::int AS n FROM calls c WHERE c.site_id = ? AND NOT EXISTS (
             SELECT FROM lead_calls l JOIN lead_keys k ON k.lead_id = l.lead_id AND k.site_id = l.site_id
              WHERE l.site_id = c.site_id AND l.call_id = c.id AND k.kind = 'phone' AND k.value = c.phone_number)`,
          [site.id]
        )
        assert.equal(lost.n, 0, `seed ${seed}: every call is with the lead of its number`)
        await assertHeads(site, assert)
      }
      assert.deepEqual(outcomes[1], outcomes[0], `seed ${seed}`)
      assert.deepEqual(outcomes[2], outcomes[0], `seed ${seed}`)
    }
  }).timeout(120_000)
})

/** Whoever was merged points at the one that was kept, at the end of the chain, and nobody else points away from himself. */
async function assertHeads(site: TestSite, assert: any) {
  const leads = await rowsOf('SELECT id, root_id FROM leads WHERE site_id = ?', [site.id])
  const merges = await rowsOf(
    'SELECT gone_id, kept_id FROM lead_merges WHERE site_id = ? AND undone_at IS NULL',
    [site.id]
  )
  const kept = new Map(merges.map((merge) => [merge.gone_id, merge.kept_id]))
  for (const { id, root_id: rootId } of leads) {
    let head = id
    while (kept.has(head)) head = kept.get(head)
    assert.equal(rootId, head)
  }
}
