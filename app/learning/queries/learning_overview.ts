import { latestRun } from '#app/jobs/queries/runs'
import { inSite, NotFound, type Role } from '#app/shared/tenant_db'
import { learnerOf } from '#app/learning/learner_of'
import { LEARN } from '#app/learning/start_learning'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'
import { labelCounts, type LabelCounts } from '#app/learning/queries/labels'
import { siteModel, type SiteModel } from '#app/learning/queries/site_model'
import type { JobRun } from '#app/jobs/types'
import type { LearningResult } from '#app/learning/learn_job'

export interface LearningOverview {
  site: { id: string; name: string; timezone: string }
  role: Role
  counts: LabelCounts
  /** Null when no installed scorer learns. */
  learner: { name: string; use: 'chosen' | 'shadow' | null; needs: number } | null
  model: SiteModel | null
  run: JobRun<LearningResult> | null
}

/** All that the learning page shows. Throws `E_NOT_FOUND` for strangers, and for a site that is removed. */
export function learningOverview(userId: string, siteId: string): Promise<LearningOverview> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const site = await siteAsOfNow(siteId)
    if (!site) throw new NotFound()
    const { rows } = await trx.rawQuery<{ rows: { name: string }[] }>(
      'SELECT name FROM sites WHERE id = ?',
      [siteId]
    )
    const learner = learnerOf(site)
    const name = learner?.plugin.name
    return {
      site: { id: siteId, name: rows[0].name, timezone: site.timezone },
      role,
      counts: await labelCounts(trx, siteId),
      learner: learner && {
        name: learner.plugin.name,
        use: learner.use,
        needs: learner.plugin.learner.needs(learner.settings),
      },
      model: name ? await siteModel(trx, siteId, name) : null,
      run: await latestRun<LearningResult>(trx, siteId, LEARN),
    }
  })
}
