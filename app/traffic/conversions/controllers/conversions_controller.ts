import type { HttpContext } from '@adonisjs/core/http'
import { asDownload } from '#app/shared/as_download'
import { columnWords } from '#app/shared/column_words'
import { conversionsCsv } from '#app/traffic/conversions/page/conversions_csv'
import { conversionsView, toldConversions } from '#app/traffic/conversions/page/conversions_page'
import ConversionsViewTransformer from '#app/traffic/conversions/transformers/conversions_view_transformer'
import ToldConversionsTransformer from '#app/traffic/conversions/transformers/told_conversions_transformer'

export default class ConversionsController {
  /** When the figures cannot be read the page comes without, says so, and can ask for them again. */
  async show({ auth, params, request, inertia, logger }: HttpContext) {
    const userId = auth.getUserOrFail().id
    const view = await conversionsView(userId, params.id, request.qs())
    return inertia.render('sites/conversions', {
      view: ConversionsViewTransformer.transform(view),
      answer: async () => {
        const told = await toldConversions(userId, view).catch((err) => {
          logger.error({ err }, 'the conversions of a site could not be read')
          return null
        })
        return told && ToldConversionsTransformer.transform(told)
      },
    })
  }

  async export({ auth, params, request, response, i18n }: HttpContext) {
    const { id } = auth.getUserOrFail()
    const csv = await conversionsCsv(id, params.id, request.qs(), columnWords(i18n))
    asDownload(response, { name: 'conversions.csv' })
    return csv
  }
}
