import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import { rowsOf } from '#tests/support/sites'
import { makeDemo } from '#app/demo/make_demo'
import { takeAwayDemo } from '#app/demo/take_away_demo'
import AttributionTruth from '../../../commands/attribution_truth.js'
import { makeSite } from '#tests/support/sites'
import { credit } from '../attribution/visits.js'
import { forgetLeftWork } from '../jobs/queue.js'
import { istanbulDentist } from '#app/demo/catalogue/istanbul_dentist'
import { torontoPhysio } from '#app/demo/catalogue/toronto_physio'
import type { TruthReport } from '#app/attribution/truth/types'

const SITES = [istanbulDentist, torontoPhysio]

/** As at a shell: what stands on standard output and standard error, and the exit code. */
async function command(...args: string[]) {
  const [write, complain] = [process.stdout.write, process.stderr.write]
  let [out, err] = ['', '']
  process.stdout.write = (text: any) => Boolean((out += text))
  process.stderr.write = (text: any) => Boolean((err += text))
  try {
    const run = await ace.create(AttributionTruth, args)
    await run.exec()
    return { out, err, exitCode: run.exitCode ?? 0 }
  } finally {
    process.stdout.write = write
    process.stderr.write = complain
  }
}

async function demoSite({ domain }: { domain: string }) {
  const [site] = await rowsOf<{ id: string; publicId: string }>(
    `SELECT s.id, public_id AS "publicId" FROM sites s JOIN workspaces w ON w.id = s.workspace_id
      WHERE w.name = 'Demo agency' AND domain = ?`,
    [domain]
  )
  return site
}

/** It takes a moment to compute, and most tests ask about the same. */
const reports = new Map<string, TruthReport>()

async function reportOf(publicId: string, isAnew = false): Promise<TruthReport> {
  if (isAnew || !reports.has(publicId)) {
    reports.set(publicId, JSON.parse((await command('--site', publicId, '--json')).out))
  }
  return reports.get(publicId)!
}

test.group('Demo: the truth and the models', (group) => {
  group.setup(async () => {
    const plan = { months: 2, seed: 'test', password: 'seven brown bears', sites: SITES }
    const { outcome } = await makeDemo(plan)
    if (outcome !== 'made') throw new Error(outcome)
    return async () => void (await takeAwayDemo())
  })

  test('a demo is credited when it is filled, every conversion of it', async ({ assert }) => {
    const { id } = await demoSite(istanbulDentist)
    const [row] = await rowsOf(
      `SELECT (SELECT count(*)::int FROM conversions WHERE site_id = :id) AS conversions,
              (SELECT count(*)::int FROM credits WHERE site_id = :id) AS credited,
              (SELECT count(*)::int FROM credit_due WHERE site_id = :id) AS due`,
      { id } as any
    )
    assert.isAbove(row.conversions, 80)
    assert.deepEqual(row, { conversions: row.conversions, credited: row.conversions, due: 0 })
  })

  test('the truth speaks of channels as the ledger does', async ({ assert }) => {
    const { id, publicId } = await demoSite(istanbulDentist)
    const { truth } = await reportOf(publicId)
    const rows = await rowsOf(
      `SELECT t.channel, count(DISTINCT c.session_id)::int AS closed
         FROM conversions c JOIN sessions t ON t.site_id = c.site_id AND t.id = c.session_id
        WHERE c.site_id = ? GROUP BY 1 ORDER BY 1`,
      [id]
    )
    const closed = truth.channels.filter((one) => one.closed > 0)
    const known = new Map(closed.map((one) => [one.channel, one.closed]))
    assert.sameMembers(
      rows.map(({ channel }) => channel),
      [...known.keys()]
    )
    // Who keeps an event back for hours, and does it at midnight, makes one of two.
    for (const one of rows) assert.closeTo(one.closed, known.get(one.channel)!, 2, one.channel)
  })

  test('all models beside the truth, nearest first', async ({ assert }) => {
    const { publicId } = await demoSite(istanbulDentist)
    const { site, shares, models, truth } = await reportOf(publicId)
    assert.deepEqual(site, { publicId, domain: istanbulDentist.domain })
    const sum = (list: { share: number }[]) => list.reduce((total, { share }) => total + share, 0)
    assert.closeTo(sum(shares), 1, 1e-9)
    assert.isBelow(truth.anyway, truth.conversions)
    assert.isUndefined(shares.find(({ channel }) => channel === 'direct'))

    assert.includeMembers(
      models.map(({ model }) => model),
      ['first', 'last', 'last-non-direct', 'linear', 'markov', 'position', 'shapley', 'time-decay', 'w-shaped'] // prettier-ignore
    )
    for (const { shares: given, reasons, distance } of models) {
      assert.closeTo(sum(given), 1, 1e-6)
      assert.isAtLeast(reasons.length, 1)
      assert.isTrue(distance > 0 && distance < 100)
    }
    const distances = models.map(({ distance }) => distance)
    assert.deepEqual(
      distances,
      distances.toSorted((a, b) => a - b)
    )
  })

  test('for a person it is a table, and the same reasons', async ({ assert }) => {
    const { publicId } = await demoSite(istanbulDentist)
    const { out } = await command('--site', publicId)
    assert.match(out, /^modadis\.example, \d{4}-\d\d-\d\d to /)
    assert.match(out, /\ntruth +[\d.]+/)
    const { models } = await reportOf(publicId)
    for (const { model, reasons } of models) {
      assert.include(out, `\n${model}\n  ${reasons[0]}\n`)
    }
    const { reasons } = models.find(({ model }) => model === 'last')!
    assert.match(reasons[0], /^Gives direct .* it caused 0 %: .* would have come anyway\.$/)
  })

  test('nobody knows the truth of other sites', async ({ assert }) => {
    const { publicId } = await makeSite({ domain: 'example.com' })
    for (const [asked, message] of [
      [publicId, /channels of example\.com/],
      ['nope', /no site with the public id "nope"/],
      [(await demoSite(torontoPhysio)).publicId, /Nobody knows/],
    ] as const) {
      const { out, err, exitCode } = await command('--site', asked)
      assert.deepEqual([out, exitCode], ['', 1])
      assert.match(err, message)
      const { error } = JSON.parse((await command('--site', asked, '--json')).err)
      assert.equal(error.code, 'E_TRUTH_UNKNOWN')
    }
  })

  test('in the background it comes to the same', async ({ assert }) => {
    const { id, publicId } = await demoSite(istanbulDentist)
    const before = await reportOf(publicId)
    await forgetLeftWork()
    await rowsOf(
      `INSERT INTO credit_due (site_id, day) SELECT site_id, day FROM credit_derivations WHERE site_id = ?`,
      [id]
    )
    await rowsOf('DELETE FROM credits WHERE site_id = ?', [id])
    await credit({ id })
    assert.deepEqual(await reportOf(publicId, true), before)
  }).timeout(120_000)
})
