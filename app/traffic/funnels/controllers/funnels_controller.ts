import type { HttpContext } from '@adonisjs/core/http'
import { asDownload } from '#app/shared/as_download'
import { columnWords } from '#app/shared/column_words'
import { stepChoices } from '#app/traffic/funnels/page/step_choices'
import { funnelCsv } from '#app/traffic/funnels/page/funnel_csv'
import { funnelVisits } from '#app/traffic/funnels/page/funnel_visits'
import { funnelsView, toldFunnel } from '#app/traffic/funnels/page/funnels_page'
import TrafficVisitTransformer from '#app/traffic/transformers/traffic_visit_transformer'
import ToldFunnelTransformer from '#app/traffic/funnels/transformers/told_funnel_transformer'
import FunnelsViewTransformer from '#app/traffic/funnels/transformers/funnels_view_transformer'

export default class FunnelsController {
  /** When the figures cannot be read the page comes without, says so, and can ask for them again. */
  async show({ auth, params, request, inertia, logger }: HttpContext) {
    const userId = auth.getUserOrFail().id
    const view = await funnelsView(userId, params.id, params.funnel, request.qs())
    return inertia.render('sites/funnels', {
      view: FunnelsViewTransformer.transform(view),
      told: async () => {
        const told = await toldFunnel(userId, view).catch((err) => {
          logger.error({ err }, 'a funnel could not be walked')
          return null
        })
        return told && ToldFunnelTransformer.transform(told)
      },
    })
  }

  async export({ auth, params, request, response, i18n }: HttpContext) {
    const userId = auth.getUserOrFail().id
    const view = await funnelsView(userId, params.id, params.funnel, request.qs())
    const { report } = await toldFunnel(userId, view)
    asDownload(response, { name: 'funnel.csv' })
    return funnelCsv(report!.steps, columnWords(i18n))
  }

  /** The visits in which people came to a step and no further. */
  async visits({ auth, params, request, inertia }: HttpContext) {
    const { id, funnel } = params
    const found = await funnelVisits(auth.getUserOrFail().id, id, funnel, request.qs())
    const { view, visits, ...list } = found
    return inertia.render('sites/funnel_visits', {
      view: FunnelsViewTransformer.transform(view),
      visits: TrafficVisitTransformer.transform(visits),
      list,
    })
  }

  /** What a step can be. */
  async choices({ auth, params, request, response }: HttpContext) {
    response.header('cache-control', 'private, no-store')
    return stepChoices(auth.getUserOrFail().id, params.id, request.qs())
  }
}
