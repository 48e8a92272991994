import type { HttpContext } from '@adonisjs/core/http'
import { receiveHistory } from '#app/history/receive_history'
import HistoryPageTransformer from '#app/history/transformers/history_page_transformer'
import { ensureMayImport, uploadHistory } from '#app/history/upload_history'
import { removeHistory } from '#app/history/remove_history'
import { historyPage } from '#app/history/history_page'
import { takeHistory } from '#app/history/take_history'

/** Days that other tools have counted. */
export default class HistoryController {
  async index({ auth, params, inertia }: HttpContext) {
    const page = await historyPage(auth.getUserOrFail().id, params.id)
    return inertia.render('sites/history', { page: HistoryPageTransformer.transform(page) })
  }

  async store({ auth, params, request, response }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureMayImport(person, params.id)
    await uploadHistory(person, params.id, await receiveHistory(request))
    return response.redirect().toPath(`/sites/${params.id}/history`)
  }

  async take({ auth, params, response }: HttpContext) {
    await takeHistory(auth.getUserOrFail(), params.id, params.import)
    return response.redirect().toPath(`/sites/${params.id}/history`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    await removeHistory(auth.getUserOrFail(), params.id, params.import)
    session.flash('notice', 'The import is removed.')
    return response.redirect().toPath(`/sites/${params.id}/history`)
  }
}
