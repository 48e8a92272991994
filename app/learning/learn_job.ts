import db from '@adonisjs/lucid/services/db'
import { siteRegistry } from '#app/sites/site_registry'
import { learnerOf } from '#app/learning/learner_of'
import { examplesOf } from '#app/learning/examples_of'
import { acceptLearned } from '#app/learning/accept_learned'
import { labelCounts } from '#app/learning/queries/labels'
import { storeModel } from '#app/learning/queries/site_model'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'
import type { Job } from '#app/jobs/types'

/** What the run of the task tells the page. */
export interface LearningResult {
  good: number
  junk: number
  isUsed: boolean
}

/**
 * The site's scorer learns from all that is known by now. There is nothing to continue from: what was read is in the memory of
 * a process that is gone, so an interrupted run begins again.
 */
export async function run(job: Job) {
  const site = await siteAsOfNow(job.siteId)
  const learner = site && learnerOf(site)
  if (!site || !learner) return

  const { plugin, settings } = learner
  const { good, junk } = await labelCounts(db.connection('service'), site.id)
  const total = good + junk
  await job.progress(0, total)
  const learned = await plugin.learner.learn(examplesOf(site), settings, {
    progress: (walked) => job.progress(Math.min(walked, total), total),
  })
  const { model, report } = acceptLearned(learned)
  const { name, version } = plugin
  const learnedBy = { siteId: site.id, plugin: name, version, run: job.id }
  await storeModel({ ...learnedBy, model, report, labels: total })
  siteRegistry.forget(site.publicId)
  const result: LearningResult = { good: report.good, junk: report.junk, isUsed: model !== null }
  job.finish(result)
}
