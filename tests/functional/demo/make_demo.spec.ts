import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import User from '#app/auth/models/user'
import { rowsOf } from '#tests/support/sites'
import { makeDemo } from '#app/demo/make_demo'
import { sitesOfPerson } from '#app/sites/queries/sites_of_person'
import { takeAwayDemo } from '#app/demo/take_away_demo'
import { installStatus } from '#app/sites/queries/install_status'
import { berlinLawyer } from '#app/demo/catalogue/berlin_lawyer'
import { torontoPhysio } from '#app/demo/catalogue/toronto_physio'
import { istanbulDentist } from '#app/demo/catalogue/istanbul_dentist'
import { lyonPhotographer } from '#app/demo/catalogue/lyon_photographer'

const PASSWORD = 'seven brown bears'
const SITES = [istanbulDentist, berlinLawyer, lyonPhotographer, torontoPhysio]

test.group('Demo: what it makes', (group) => {
  group.setup(async () => {
    const plan = { months: 1, seed: 'test', password: PASSWORD, sites: SITES }
    const { outcome } = await makeDemo(plan)
    if (outcome !== 'made') throw new Error(outcome)
    return async () => void (await takeAwayDemo())
  })

  test('somebody who can sign in and sees every site', async ({ assert }) => {
    const user = await User.verifyCredentials('demo@opsmantik.example', PASSWORD)
    const sites = await sitesOfPerson(user.id)
    assert.sameMembers(
      sites.map(({ domain, workspaceName, role }) => [domain, workspaceName, role].join()),
      SITES.map(({ domain }) => `${domain},Demo agency,owner`)
    )
  })

  test('sites as the catalogue has them, busy, tiny and silent', async ({ assert }) => {
    const rows = await sitesWith('count(e.id)::int AS events')
    const byDomain = new Map(rows.map((row) => [row.domain, row]))
    for (const { domain, timezone, country, currency, settings = {} } of SITES) {
      assert.deepInclude(byDomain.get(domain), { timezone, country, currency, settings })
    }
    assert.isAbove(byDomain.get(istanbulDentist.domain).events, 5_000)
    assert.isBelow(byDomain.get(lyonPhotographer.domain).events, 800)
    assert.equal(byDomain.get(torontoPhysio.domain).events, 0)
  })

  test('labels of all three kinds, and the bands that classic can reach', async ({ assert }) => {
    const labels = await rowsOf(demo(`SELECT DISTINCT source_label AS label FROM sessions t`))
    assert.sameMembers(
      labels.map(({ label }) => label),
      ['First Click (Paid)', 'Return Visitor (Ads Assisted)', 'Organic']
    )
    const [{ standard, engaged, hot, premium }] = await rowsOf(
      demo(`SELECT count(*) FILTER (WHERE score <= 30)::int AS standard,
                   count(*) FILTER (WHERE score BETWEEN 31 AND 60)::int AS engaged,
                   count(*) FILTER (WHERE score BETWEEN 61 AND 80)::int AS hot,
                   count(*) FILTER (WHERE score > 80)::int AS premium FROM sessions t`)
    )
    assert.isAbove(standard, engaged)
    assert.isAbove(engaged, hot)
    assert.isAbove(hot, 10)
    assert.equal(premium, 0)
  })

  test('leads, some of them merged, and what the office has made of them', async ({ assert }) => {
    const rows = await rowsOf(
      demo(`SELECT status, count(*)::int AS count, count(value)::int AS valued, count(*) FILTER (WHERE counted_at IS NULL)::int AS uncounted,
                   count(*) FILTER (WHERE phone_number IS NOT NULL)::int AS called, count(*) FILTER (WHERE members > 1)::int AS merged
              FROM leads t`) + ' AND t.root_id = t.id GROUP BY 1'
    )
    const by = new Map(rows.map((row) => [row.status, row]))
    const sum = (name: string) => rows.reduce((total, row) => total + row[name], 0)
    assert.sameMembers([...by.keys()], ['new', 'contacted', 'qualified', 'won', 'lost', 'junk'])
    assert.equal(by.get('won').valued, by.get('won').count)
    assert.equal(by.get('junk').valued, 0)
    assert.equal(sum('uncounted'), 0)
    assert.isAbove(sum('called'), sum('count') / 20)
    assert.isAtLeast(sum('merged'), 1)
    assert.isBelow(sum('merged'), sum('count') / 20)
    const [due] = await rowsOf(demo('SELECT count(*)::int AS count FROM lead_due t'))
    assert.equal(due.count, 0)
  })

  test('every row in its month, and no clock in doubt', async ({ assert }) => {
    const [sessions] = await rowsOf(
      demo(`SELECT count(*) FILTER (WHERE date_trunc('month', started_at AT TIME ZONE 'UTC') <> created_month)::int AS astray,
                   count(DISTINCT created_month)::int AS months, max(last_event_at) AS last_at FROM sessions t`)
    )
    assert.equal(sessions.astray, 0)
    assert.isAtLeast(sessions.months, 2)
    assert.isTrue(sessions.last_at <= clock.now())

    const [events] = await rowsOf(
      demo(`SELECT count(*) FILTER (WHERE clock_suspect)::int AS suspect,
                   count(*) FILTER (WHERE s.id IS NULL)::int AS homeless
              FROM events t LEFT JOIN sessions s
                ON s.site_id = t.site_id AND s.id = t.session_id AND s.created_month = t.session_month`)
    )
    assert.deepEqual(events, { suspect: 0, homeless: 0 })
  })

  test('calls of the visits in which a number was clicked, some of them marked', async ({
    assert,
  }) => {
    const calls = await rowsOf(
      demo(`SELECT t.status, t.called_at > s.started_at AS "isAfter", t.phone_number AS phone FROM calls t
              JOIN sessions s ON s.site_id = t.site_id AND s.id = t.matched_session_id AND s.created_month = t.matched_session_month`)
    )
    assert.isAbove(calls.length, 20)
    for (const status of ['qualified', 'junk', null]) {
      assert.isTrue(
        calls.some((call) => call.status === status),
        String(status)
      )
    }
    assert.isTrue(calls.every(({ isAfter, phone }) => isAfter && /^\+\d{9,14}$/.test(phone)))
  })

  test('people come back, and ads are remembered', async ({ assert }) => {
    const [row] = await rowsOf(
      demo(`SELECT count(*)::int AS all, count(*) FILTER (WHERE sessions_count > 1)::int AS again,
                   count(*) FILTER (WHERE last_ad_click_id IS NOT NULL)::int AS by_ad FROM visitors t`)
    )
    assert.isAbove(row.again / row.all, 0.08)
    assert.isAbove(row.by_ad / row.all, 0.1)
  })

  test('visits have a place, most of them in the country of the site', async ({ assert }) => {
    const [row] = await rowsOf(
      `SELECT count(*)::int AS all, count(t.city)::int AS placed,
              count(*) FILTER (WHERE t.country = s.country)::int AS near
         FROM sessions t JOIN sites s ON s.id = t.site_id JOIN workspaces w ON w.id = s.workspace_id
        WHERE w.name = 'Demo agency'`
    )
    assert.isAbove(row.placed / row.all, 0.95)
    assert.isAbove(row.near / row.all, 0.8)
  })

  test('drops were found out, each for its reason', async ({ assert }) => {
    const drops = await rowsOf(
      demo(`SELECT DISTINCT reason, s.domain FROM drops t JOIN sites s ON s.id = t.site_id`)
    )
    assert.sameDeepMembers(drops, [
      { reason: 'blocked_address', domain: istanbulDentist.domain },
      { reason: 'privacy_signal', domain: berlinLawyer.domain },
      { reason: 'origin_not_allowed', domain: lyonPhotographer.domain },
    ])
  })

  test('the install status tells of the past, and of the forgotten domain', async ({ assert }) => {
    const { id: userId } = await User.findByOrFail('email', 'demo@opsmantik.example')
    const rows = await sitesWith('s.id AS id')
    const statusOf = (domain: string) =>
      installStatus(userId, rows.find((row) => row.domain === domain).id)

    const { signals, refused } = await statusOf(lyonPhotographer.domain)
    const weekAgo = clock.now().getTime() - 7 * 86_400_000
    assert.isBelow(Date.parse(signals.page_view!.firstAt), weekAgo)
    assert.equal(signals.page_view!.detail, lyonPhotographer.host)
    assert.equal(refused?.host, 'lumen-mariages.example')
    assert.deepEqual((await statusOf(torontoPhysio.domain)).signals, {})
  })
})

/** The rows `t` of the demo's sites only. */
function demo(select: string) {
  return `${select} WHERE t.site_id IN (SELECT s.id FROM sites s JOIN workspaces w ON w.id = s.workspace_id
                                         WHERE w.name = 'Demo agency')`
}

function sitesWith(column: string) {
  return rowsOf(
    `SELECT s.domain, s.timezone, s.country, s.currency, s.settings, ${column}
       FROM sites s JOIN workspaces w ON w.id = s.workspace_id LEFT JOIN events e ON e.site_id = s.id
      WHERE w.name = 'Demo agency' GROUP BY s.id`
  )
}
