import type { Month } from '#app/shared/month'
import { inSite } from '#app/shared/tenant_db'
import type { HttpContext } from '@adonisjs/core/http'
import { sessionJourney } from '#app/reports/session_journey'
import { watchedSite } from '#app/reports/queries/watched_site'
import { formerScores } from '#app/reports/queries/former_scores'
import FormerScoreTransformer from '#app/reports/transformers/former_score_transformer'
import WatchedSiteTransformer from '#app/reports/transformers/watched_site_transformer'
import SessionJourneyTransformer from '#app/reports/transformers/session_journey_transformer'

export default class SessionJourneyController {
  /** One visit, on an address that a colleague can open. */
  async show({ auth, params, inertia }: HttpContext) {
    const { id, session } = params
    const month = `${params.month}-01` as Month
    const visit = await inSite(auth.getUserOrFail().id, id, async ({ trx }) => ({
      site: await watchedSite(trx, id),
      journey: await sessionJourney(trx, id, month, session),
      formerScores: await formerScores(trx, id, month, session),
    }))
    return inertia.render('sites/session', {
      site: WatchedSiteTransformer.transform(visit.site),
      journey: SessionJourneyTransformer.transform(visit.journey),
      formerScores: FormerScoreTransformer.transform(visit.formerScores),
    })
  }
}
