import { isUuid } from '#app/shared/ids'
import { inSite, NotFound } from '#app/shared/tenant_db'
import type { HttpContext } from '@adonisjs/core/http'
import { arrivals } from '#app/health/page/arrivals'
import { findEvent } from '#app/health/finding/find_event'
import { healthState } from '#app/health/page/health_state'
import { installStatus } from '#app/sites/queries/install_status'
import { lastCheck } from '#app/health/page/queries/last_check'
import { paidVisits } from '#app/health/page/queries/paid_visits'
import { openedSample } from '#app/health/page/queries/latest_samples'
import { clock } from '#app/shared/clock'
import ArrivalsTransformer from '#app/health/transformers/arrivals_transformer'
import FoundTransformer from '#app/health/transformers/found_transformer'
import HealthStateTransformer from '#app/health/transformers/health_state_transformer'
import PaidVisitsTransformer from '#app/health/transformers/paid_visits_transformer'
import SiteCheckTransformer from '#app/health/transformers/site_check_transformer'
import InstallStatusTransformer from '#app/sites/transformers/install_status_transformer'

export default class HealthController {
  /** Why is this event missing? */
  async show({ auth, params, request, inertia }: HttpContext) {
    const { id: userId } = auth.getUserOrFail()
    const siteId = params.id
    const { find, at } = request.qs()
    const wanted = { text: textOf(find), at: textOf(at) }
    const state = await healthState(userId, siteId)
    return inertia.render('sites/health', {
      health: HealthStateTransformer.transform(state),
      wanted,
      status: async () => InstallStatusTransformer.transform(await installStatus(userId, siteId)),
      arrivals: async () => ArrivalsTransformer.transform(await arrivals(userId, siteId)),
      check: async () => {
        const check = await inSite(userId, siteId, ({ trx }) => lastCheck(trx, siteId))
        return check && SiteCheckTransformer.transform(check)
      },
      found: async () => {
        const found = await findEvent(userId, siteId, wanted)
        return found && FoundTransformer.transform(found)
      },
      paid: inertia.defer(async () =>
        PaidVisitsTransformer.transform(
          await inSite(userId, siteId, ({ trx }) => paidVisits(trx, siteId, clock.now()))
        )
      ),
    })
  }

  /** One of the latest requests, with what was in it. */
  async request({ auth, params, response }: HttpContext) {
    const sample = await inSite(auth.getUserOrFail().id, params.id, async ({ trx }) =>
      isUuid(params.request) ? openedSample(trx, params.id, params.request) : null
    )
    if (!sample) throw new NotFound()
    response.header('cache-control', 'private, no-store')
    return sample
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 2_048) : ''
}
