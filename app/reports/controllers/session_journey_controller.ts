import type { Month } from '#app/shared/month'
import { inSite } from '#app/shared/tenant_db'
import type { HttpContext } from '@adonisjs/core/http'
import { sessionJourney } from '#app/reports/session_journey'
import { watchedSite } from '#app/reports/queries/watched_site'
import WatchedSiteTransformer from '#app/reports/transformers/watched_site_transformer'
import SessionJourneyTransformer from '#app/reports/transformers/session_journey_transformer'

export default class SessionJourneyController {
  /** One visit, on an address that a colleague can open. */
  async show({ auth, params, inertia }: HttpContext) {
    const month = `${params.month}-01` as Month
    const { site, journey } = await inSite(auth.getUserOrFail().id, params.id, async ({ trx }) => ({
      site: await watchedSite(trx, params.id),
      journey: await sessionJourney(trx, params.id, month, params.session),
    }))
    return inertia.render('sites/session', {
      site: WatchedSiteTransformer.transform(site),
      journey: SessionJourneyTransformer.transform(journey),
    })
  }
}
