import { isUuid } from '#app/shared/ids'
import { stopRun } from '#app/jobs/stop_run'
import { runById } from '#app/jobs/queries/runs'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { inWords } from '#app/shared/in_words'
import type { HttpContext } from '@adonisjs/core/http'

export default class JobRunsController {
  /** How far a run is, for the page that shows it. Its result comes with the page. */
  async show({ auth, params, response, i18n }: HttpContext) {
    if (!isUuid(params.run)) throw new NotFound()
    const { result, payload, ...run } = await inSite(
      auth.getUserOrFail().id,
      params.id,
      ({ trx }) => runById(trx, params.id, params.run)
    )
    response.header('cache-control', 'private, no-store')
    return inWords(i18n, run, 'problem')
  }

  async stop({ auth, params, response }: HttpContext) {
    await stopRun(auth.getUserOrFail(), params.id, params.run)
    return response.redirect().back()
  }
}
