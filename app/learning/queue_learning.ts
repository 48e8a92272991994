import db from '@adonisjs/lucid/services/db'
import { startRun } from '#app/jobs/start_run'
import { RunUnderWay } from '#app/jobs/exceptions'
import { pluginRegistry } from '#app/plugins/registry'
import { LEARN } from '#app/learning/start_learning'
import { labelCounts } from '#app/learning/queries/labels'
import { sitesToLearn, type SiteToLearn } from '#app/learning/queries/sites_to_learn'

/** Fewer new ones would not change what was learned. */
const FEWEST_NEW = 10
const NEW_SHARE = 0.1

/**
 * Lets the scorers learn again of the sites that have marked enough calls since: at most once a day each. Any process may
 * call it at any time; a site has one run under way. Returns how many were queued.
 */
export async function queueLearning(): Promise<number> {
  const learners = pluginRegistry.all('scorer').filter(({ learner }) => learner)
  const sites = await sitesToLearn(
    learners.map(({ name }) => name),
    LEARN
  )
  let queued = 0
  for (const site of sites) {
    if ((await hasEnoughNew(site)) && (await queueOne(site.siteId))) queued++
  }
  return queued
}

async function hasEnoughNew({ siteId, labels }: SiteToLearn): Promise<boolean> {
  const { good, junk } = await labelCounts(db.connection('service'), siteId)
  return good + junk - labels >= Math.max(FEWEST_NEW, labels * NEW_SHARE)
}

async function queueOne(siteId: string): Promise<boolean> {
  try {
    await db
      .connection('service')
      .transaction((trx) => startRun({ person: null, siteId, task: LEARN, trx }))
    return true
  } catch (error) {
    if (error instanceof RunUnderWay) return false
    throw error
  }
}
