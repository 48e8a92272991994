import type { HttpContext } from '@adonisjs/core/http'
import { asDownload } from '#app/shared/as_download'
import { rowsOf } from '#app/traffic/page/rows_of'
import { trafficCsv } from '#app/traffic/page/traffic_csv'
import { visitList } from '#app/traffic/page/visit_list'
import { answerOf, viewOf } from '#app/traffic/page/traffic_page'
import { historyBeside } from '#app/history/history_beside'
import HistoryBesideTransformer from '#app/history/transformers/history_beside_transformer'
import TrafficViewTransformer from '#app/traffic/transformers/traffic_view_transformer'
import TrafficVisitTransformer from '#app/traffic/transformers/traffic_visit_transformer'
import TrafficAnswerTransformer from '#app/traffic/transformers/traffic_answer_transformer'

export default class TrafficController {
  /** When the figures cannot be read the page comes without, says so, and can ask for them again. */
  async show({ auth, params, request, inertia, logger }: HttpContext) {
    const userId = auth.getUserOrFail().id
    const view = await viewOf(userId, params.id, request.qs())
    return inertia.render('sites/traffic', {
      view: TrafficViewTransformer.transform(view),
      history: async () => {
        const told = await historyBeside(userId, params.id, view.question)
        return told && HistoryBesideTransformer.transform(told)
      },
      answer: async () => {
        const told = await answerOf(userId, view).catch((err) => {
          logger.error({ err }, 'the traffic of a site could not be read')
          return null
        })
        return told && TrafficAnswerTransformer.transform(told)
      },
    })
  }

  /** The rows of one breakdown: of a tab that was opened, or of the list with all of them. */
  async rows({ auth, params, request, response, i18n }: HttpContext) {
    response.header('cache-control', 'private, no-store')
    return rowsOf(auth.getUserOrFail().id, params.id, request.qs(), i18n.locale)
  }

  async export({ auth, params, request, response, i18n }: HttpContext) {
    const { id } = auth.getUserOrFail()
    const csv = await trafficCsv(id, params.id, request.qs(), i18n)
    asDownload(response, { name: 'traffic.csv' })
    return csv
  }

  /** The visits behind the figures. */
  async visits({ auth, params, request, inertia }: HttpContext) {
    const { view, visits, ...list } = await visitList(
      auth.getUserOrFail().id,
      params.id,
      request.qs()
    )
    return inertia.render('sites/traffic_visits', {
      view: TrafficViewTransformer.transform(view),
      visits: TrafficVisitTransformer.transform(visits),
      list,
    })
  }
}
