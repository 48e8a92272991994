import { record } from '#app/shared/record'
import { clock } from '#app/shared/clock'
import { startRunInstead } from '#app/jobs/start_run'
import { siteRegistry } from '#app/sites/site_registry'
import { watchedSite } from '#app/reports/queries/watched_site'
import { pluginRegistry } from '#app/plugins/registry'
import { inSite, type Entered } from '#app/shared/tenant_db'
import { chosenScorer } from '#app/scoring/scorer_named'
import { AlreadyChosen, NoSuchScorer } from '#app/replay/exceptions'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { disableShadow, enableScorer, scorerRows } from '#app/replay/queries/scorer_rows'
import { forgetTrial } from '#app/replay/queries/shadow_days'
import type { ReplayPayload } from '#app/replay/replay_job'

/** From now on this scorer speaks for the site, and history is brought to it in the background. Going back is the same. */
export function chooseScorer(person: Person, siteId: string, name: string) {
  return changeScorers(person, siteId, async (trx) => {
    await enableScorer(trx, siteId, { ...installed(name), isShadow: false })
    await startReplay(trx, person, siteId, name)
    await record(trx, { action: 'scorer.chosen', subject: name })
  })
}

/** History once more with the scorer in use: after a stop, or when its settings have changed. */
export function replayHistory(person: Person, siteId: string) {
  return changeScorers(person, siteId, async (trx) => {
    const plugins = await scorerRows(trx, siteId)
    const scorer = chosenScorer({ plugins })
    await startReplay(trx, person, siteId, scorer)
    await record(trx, { action: 'scorer.replayed', subject: scorer })
  })
}

/** Asks this scorer beside the one in use, from now on and without effect, in place of one that was tried before. */
export function tryInShadow(person: Person, siteId: string, name: string) {
  return changeScorers(person, siteId, async (trx) => {
    const scorer = installed(name)
    const plugins = await scorerRows(trx, siteId)
    if (chosenScorer({ plugins }) === name) throw new AlreadyChosen()
    await forgetTrial(trx, siteId, name)
    await enableScorer(trx, siteId, { ...scorer, isShadow: true })
    await record(trx, { action: 'scorer.trial_begun', subject: name })
  })
}

/** It is not asked any more, and its figures are not shown any more. */
export function endShadow(person: Person, siteId: string) {
  return changeScorers(person, siteId, async (trx) => {
    await disableShadow(trx, siteId)
    await record(trx, { action: 'scorer.trial_ended' })
  })
}

function installed(name: string) {
  const plugin = pluginRegistry.find('scorer', name)
  if (!plugin) throw new NoSuchScorer()
  return plugin
}

async function startReplay(trx: Entered['trx'], person: Person, siteId: string, scorer: string) {
  const payload: ReplayPayload = { scorer, chosenAt: clock.now().toISOString() }
  await startRunInstead({ person, siteId, task: 'replay', payload, trx })
}

async function changeScorers(
  person: Person,
  siteId: string,
  change: (trx: Entered['trx']) => Promise<void>
) {
  const publicId = await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const site = await watchedSite(trx, siteId)
    await change(trx)
    return site.publicId
  })
  siteRegistry.forget(publicId)
}
