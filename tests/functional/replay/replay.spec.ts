import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { inSite } from '#app/shared/tenant_db'
import { latestRun } from '#app/jobs/queries/runs'
import { stopRun } from '#app/jobs/stop_run'
import { chooseScorer } from '#app/replay/choose_scorer'
import { replaySite, type ReplayCursor } from '#app/replay/replay_site'
import { eventOf, post } from '#tests/support/sync'
import { rowsOf } from '#tests/support/sites'
import { until } from '#tests/support/until'
import { emptyQueue, makeEverythingDue, runLater } from '#tests/functional/jobs/queue'
import { choose, installScorers } from '#tests/functional/replay/scorers'
import {
  EVENTS_EACH,
  figuresOf,
  knownSite,
  makeHistory,
  ownedSite,
  scoresOf,
} from '#tests/functional/replay/history'

/** 30 visits in each of two months: ten of each month convert. */
const ALL_COUNTED = [
  { score: 40, scored_by: 'counting@1.0.0', count: 40 },
  { score: 41, scored_by: 'counting@1.0.0', count: 20 },
]

test.group('Scoring history anew', (group) => {
  group.setup(installScorers)
  group.each.setup(emptyQueue)

  test('gives every visit the score of the scorer that was chosen, and keeps the former one', async ({
    assert,
  }) => {
    const { person, site } = await ownedSite()
    await makeHistory(site)
    await chooseScorer(person, site.id, 'counting')
    await runLater()

    assert.deepEqual(await figuresOf(site), ALL_COUNTED)
    const former = await rowsOf(
      `SELECT score, score_reasons::jsonb, scored_by, count(*)::int AS count FROM former_scores
        WHERE site_id = ? GROUP BY 1, 2, 3`,
      [site.id]
    )
    assert.deepEqual(former, [
      {
        score: 99,
        score_reasons: [{ signal: 'old', points: 99 }],
        scored_by: 'old@0.9.0',
        count: 60,
      },
    ])
    const events = await rowsOf(
      'SELECT DISTINCT lead_score, scored_by FROM events WHERE site_id = ?',
      [site.id]
    )
    assert.deepEqual(events, [{ lead_score: 99, scored_by: 'old@0.9.0' }])

    const run = await inSite(person.id, site.id, ({ trx }) => latestRun(trx, site.id, 'replay'))
    assert.include(run, { state: 'done', done: 60 * EVENTS_EACH, total: 60 * EVENTS_EACH })
    assert.deepEqual(run!.result, { events: 240, sessions: 60, changed: 60, unanswered: 0 })
  })

  test('is undone by going back, and both former scores stay explainable', async ({ assert }) => {
    const { person, site } = await ownedSite()
    await makeHistory(site, { sessions: 3 })
    await choose(site.id, 'counting')
    await replaySite(await knownSite(site))
    const counted = await scoresOf(site)
    await chooseScorer(person, site.id, 'classic')
    await replaySite(await knownSite(site))
    const [{ enabled }] = await rowsOf(
      `SELECT enabled FROM site_plugins WHERE site_id = ? AND plugin = 'counting'`,
      [site.id]
    )
    assert.isFalse(enabled)
    assert.isTrue((await scoresOf(site)).every((row) => row.scored_by === 'classic@1.0.0'))
    await chooseScorer(person, site.id, 'counting')
    await replaySite(await knownSite(site))
    assert.deepEqual(await scoresOf(site), counted)
    const [{ count }] = await rowsOf('SELECT count(*)::int FROM former_scores WHERE site_id = ?', [
      site.id,
    ])
    assert.equal(count, 18)
  })

  test('changes nothing the second time', async ({ assert }) => {
    const { site } = await ownedSite()
    await makeHistory(site, { sessions: 5 })
    await choose(site.id, 'counting')
    assert.include(await replaySite(await knownSite(site)), { changed: 10 })
    assert.include(await replaySite(await knownSite(site)), { sessions: 10, changed: 0 })
  })

  test('that ended in the middle comes to the same end from its cursor', async ({ assert }) => {
    const [whole, broken] = [await ownedSite(), await ownedSite()]
    for (const { site } of [whole, broken]) {
      await makeHistory(site, { sessions: 1_200 })
      await choose(site.id, 'counting')
    }
    const inOneGo = await replaySite(await knownSite(whole.site))

    let cursor: ReplayCursor | null = null
    let pages = 0
    let interruptions = 0
    const onPage = async (told: ReplayCursor) => {
      if (++pages % 3 === 0) throw new Error('killed after a page, before it could tell')
      cursor = JSON.parse(JSON.stringify(told))
    }
    let replayed = null
    while (!replayed) {
      const known = await knownSite(broken.site)
      replayed = await replaySite(known, { cursor, onPage }).catch(() => null)
      if (!replayed) interruptions++
    }
    assert.isAbove(interruptions, 1)
    assert.include(replayed, { events: inOneGo.events, sessions: inOneGo.sessions })
    assert.deepEqual(await figuresOf(broken.site), await figuresOf(whole.site))
    const [{ count }] = await rowsOf('SELECT count(*)::int FROM former_scores WHERE site_id = ?', [
      broken.site.id,
    ])
    assert.equal(count, 2_400)
  })

  test('reads a visit again that got an event after it was read', async ({ assert, cleanup }) => {
    const { site } = await ownedSite()
    await makeHistory(site, { sessions: 5 })
    await choose(site.id, 'counting')
    const [{ id, month }] = await rowsOf(
      'SELECT id, created_month::text AS month FROM sessions WHERE site_id = ? ORDER BY id LIMIT 1',
      [site.id]
    )
    const ingestion = await db.connection('service').transaction()
    cleanup(() => ingestion.rollback().catch(() => {}))
    await ingestion.rawQuery(
      `UPDATE sessions SET event_count = event_count + 1, revision = revision + 7
        WHERE site_id = ? AND created_month = ? AND id = ?`,
      [site.id, month, id]
    )
    await ingestion.rawQuery(
      `INSERT INTO events (site_id, id, session_month, session_id, created_at, url, event_category, event_action, lead_score, scored_by)
       SELECT site_id, gen_random_uuid(), created_month, id, last_event_at, '/', 'interaction', 'view', 50, 'counting@1.0.0'
         FROM sessions WHERE site_id = ? AND created_month = ? AND id = ?`,
      [site.id, month, id]
    )
    const replaying = replaySite(await knownSite(site))
    await until(async () => {
      const { rows } = await db
        .connection('owner')
        .rawQuery(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%former_by%'`
        )
      return rows.length > 0
    })
    await ingestion.commit()
    assert.include(await replaying, { changed: 10 })
    const [session] = await rowsOf(
      'SELECT score - score % 10 AS score, revision::text FROM sessions WHERE site_id = ? AND id = ?',
      [site.id, id]
    )
    assert.equal(session.score, 10 * (EVENTS_EACH + 1))
    assert.notEqual(session.revision, '8')
  })

  test('leaves visits right that go on meanwhile, whoever wins', async ({ assert }) => {
    const { person, site } = await ownedSite()
    await makeHistory(site, { sessions: 50 })
    const sids = Array.from({ length: 8 }, () => randomUUID())
    let isOver = false
    const replays = (async () => {
      for (let pass = 0; !isOver; pass++) {
        await chooseScorer(person, site.id, pass % 2 ? 'classic' : 'counting')
        await replaySite(await knownSite(site))
      }
    })()
    for (let round = 0; round < 25; round++) {
      const answers = await Promise.all(sids.map((sid) => post(eventOf(site, { sid }))))
      assert.isTrue(answers.every(({ status }) => status === 200))
    }
    isOver = true
    await replays
    await chooseScorer(person, site.id, 'counting')
    await replaySite(await knownSite(site))
    await Promise.all(sids.map((sid) => post(eventOf(site, { sid }))))

    const sessions = await rowsOf(
      `SELECT score, score_reasons, scored_by, event_count FROM sessions WHERE site_id = ? AND id = ANY (?::uuid[])`,
      [site.id, sids]
    )
    const right = {
      score: 100,
      score_reasons: [{ signal: 'seen', points: 260 }],
      scored_by: 'counting@1.0.0',
      event_count: 26,
    }
    assert.deepEqual(sessions, Array(8).fill(right))
  }).timeout(60_000)

  test('leaves alone what the scorer has no answer to, and gives up one that has none at all', async ({
    assert,
  }) => {
    const { person, site } = await ownedSite()
    await makeHistory(site, { sessions: 4 })
    await choose(site.id, 'picky')
    assert.include(await replaySite(await knownSite(site)), {
      sessions: 8,
      changed: 6,
      unanswered: 2,
    })
    assert.deepEqual(await figuresOf(site), [
      { score: 20, scored_by: 'picky@1.0.0', count: 6 },
      { score: 99, scored_by: 'old@0.9.0', count: 2 },
    ])

    await chooseScorer(person, site.id, 'mute')
    for (let attempt = 0; attempt < 5; attempt++) {
      await makeEverythingDue()
      await runLater()
    }
    const run = await inSite(person.id, site.id, ({ trx }) => latestRun(trx, site.id, 'replay'))
    assert.equal(run!.state, 'failed')
    assert.match(run!.problem!, /no usable answer/)
  })

  test('stops when somebody stops it, and a switch back replaces it', async ({ assert }) => {
    const { person, site } = await ownedSite()
    await makeHistory(site)
    await chooseScorer(person, site.id, 'counting')
    const first = await inSite(person.id, site.id, ({ trx }) => latestRun(trx, site.id, 'replay'))
    await stopRun(person, site.id, first!.id)
    await chooseScorer(person, site.id, 'classic')
    await runLater()
    const runs = await rowsOf(
      `SELECT payload ->> 'scorer' AS scorer, state FROM job_runs WHERE site_id = ? ORDER BY created_at`,
      [site.id]
    )
    assert.deepEqual(runs, [
      { scorer: 'counting', state: 'stopped' },
      { scorer: 'classic', state: 'done' },
    ])
    assert.isTrue((await figuresOf(site)).every((row) => row.scored_by === 'classic@1.0.0'))
  })
})
