import { test } from '@japa/runner'
import { replaySite } from '#app/replay/replay_site'
import { makeSite, rowsOf } from '#tests/support/sites'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import { emptyQueue, runLater } from '#tests/functional/jobs/queue'
import { choose, installScorers } from '#tests/functional/replay/scorers'
import { knownSite, makeHistory } from '#tests/functional/replay/history'

async function siteOfOwner() {
  const { user, workspaceId, visitor } = await owner()
  const site = await makeSite({ workspaceId })
  return { user, workspaceId, visitor, site, path: `/sites/${site.id}/scoring` }
}

test.group('The page about scoring', (group) => {
  group.setup(installScorers)
  group.each.setup(emptyQueue)

  test('shows who speaks for the site, and who could', async ({ assert }) => {
    const { visitor, path } = await siteOfOwner()
    const { page, status } = await visitor.get(path)
    assert.equal(status, 200)
    assert.equal(page.component, 'sites/scoring')
    const { scoring } = page.props
    assert.include(scoring, { chosen: 'classic', mayChange: true, sessions: 0 })
    assert.isNull(scoring.trial)
    const classic = scoring.scorers.find(({ name }: any) => name === 'classic')
    assert.match(classic.summary, /premium band is out of its reach/)
  })

  test('switches, shows how far history is, and what came of it', async ({ assert }) => {
    const { visitor, site, path } = await siteOfOwner()
    await makeHistory(site, { sessions: 3 })
    await visitor.send('PUT', path, { scorer: 'counting' })
    const { scoring } = (await visitor.get(path)).page.props
    assert.include(scoring, { chosen: 'counting', sessions: 6 })
    assert.deepInclude(scoring.replay, { state: 'waiting', done: 0 })

    await runLater()
    const told = await visitor.get(`/sites/${site.id}/runs/${scoring.replay.id}`, asProgram)
    assert.deepInclude(JSON.parse(told.body), { state: 'done', done: 24, total: 24, problem: null })
    const { replay } = (await visitor.get(path)).page.props.scoring
    assert.deepEqual(replay.result, { events: 24, sessions: 6, changed: 6, unanswered: 0 })
  })

  test('compares, tries in shadow, ends the trial, and stops a run', async ({ assert }) => {
    const { visitor, site, path } = await siteOfOwner()
    await makeHistory(site, { sessions: 3 })
    await visitor.send('POST', `${path}/comparisons`, { scorer: 'counting', days: 90 })
    await visitor.send('POST', `${path}/shadow`, { scorer: 'counting' })
    let { scoring } = (await visitor.get(path)).page.props
    assert.equal(scoring.trial.scorer, 'counting')
    assert.equal(scoring.comparison.state, 'waiting')
    await visitor.send('POST', `/sites/${site.id}/runs/${scoring.comparison.id}/stop`)
    await visitor.send('DELETE', `${path}/shadow`)
    await runLater()
    scoring = (await visitor.get(path)).page.props.scoring
    assert.isNull(scoring.trial)
    assert.equal(scoring.comparison.state, 'stopped')
  })

  test('refuses what cannot be, in words', async ({ assert }) => {
    const { visitor, path } = await siteOfOwner()
    for (const [method, url, body, code] of [
      ['PUT', path, { scorer: 'never-installed' }, 'E_NO_SUCH_SCORER'],
      ['POST', `${path}/shadow`, { scorer: 'classic' }, 'E_ALREADY_CHOSEN'],
    ] as const) {
      const answer = await visitor.send(method, url, body, asProgram)
      assert.equal(JSON.parse(answer.body).error.code, code)
      await visitor.send(method, url, body)
      assert.isString((await visitor.get(path)).page.props.errors.scorer)
    }
    const days = { scorer: 'classic', days: 365 }
    const { status } = await visitor.send('POST', `${path}/comparisons`, days, asProgram)
    assert.equal(status, 422)
  })

  test('lets others look, and strangers not even that', async ({ assert }) => {
    const { workspaceId, site, path } = await siteOfOwner()
    const analyst = await memberOf(workspaceId, 'analyst')
    assert.isFalse((await analyst.visitor.get(path)).page.props.scoring.mayChange)
    const stranger = await owner()
    assert.equal((await stranger.visitor.get(path)).status, 404)
    for (const [method, url, body] of [
      ['PUT', path, { scorer: 'counting' }],
      ['POST', `${path}/replay`, {}],
      ['POST', `${path}/shadow`, { scorer: 'counting' }],
      ['DELETE', `${path}/shadow`, {}],
      ['POST', `${path}/comparisons`, { scorer: 'counting', days: 7 }],
    ] as const) {
      assert.equal((await analyst.visitor.send(method, url, body, asProgram)).status, 403)
      assert.equal((await stranger.visitor.send(method, url, body, asProgram)).status, 404)
    }
    const [{ count }] = await rowsOf('SELECT count(*)::int FROM job_runs WHERE site_id = ?', [
      site.id,
    ])
    assert.equal(count, 0)
  })

  test('a visit shows what it was worth before, and why', async ({ assert }) => {
    const { visitor, site } = await siteOfOwner()
    await makeHistory(site, { sessions: 1 })
    await choose(site.id, 'counting')
    await replaySite(await knownSite(site))
    const [{ id, month }] = await rowsOf(
      `SELECT id, to_char(created_month, 'YYYY-MM') AS month FROM sessions WHERE site_id = ? LIMIT 1`,
      [site.id]
    )
    const { page } = await visitor.get(`/sites/${site.id}/sessions/${month}/${id}`)
    assert.equal(page.props.journey.session.scoredBy, 'counting@1.0.0')
    assert.lengthOf(page.props.formerScores, 1)
    assert.deepInclude(page.props.formerScores[0], {
      score: 99,
      scoredBy: 'old@0.9.0',
      reasons: [{ signal: 'old', points: 99 }],
    })
  })
})
