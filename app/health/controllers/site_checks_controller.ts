import type { HttpContext } from '@adonisjs/core/http'
import { inSite } from '#app/shared/tenant_db'
import { startCheck } from '#app/health/checking/run_check'
import { lastCheck } from '#app/health/page/queries/last_check'
import { addressToLookAt } from '#app/health/validators/check_validator'

export default class SiteChecksController {
  /** Begins to look at a page of the site. Who leaves finds the result later. */
  async store({ auth, params, request, response }: HttpContext) {
    const { url } = await request.validateUsing(addressToLookAt)
    response.status(202)
    return startCheck(auth.getUserOrFail(), params.id, url ?? '')
  }

  /** How far it has come. */
  async show({ auth, params, response }: HttpContext) {
    response.header('cache-control', 'private, no-store')
    const { id } = auth.getUserOrFail()
    return { check: await inSite(id, params.id, ({ trx }) => lastCheck(trx, params.id)) }
  }
}
