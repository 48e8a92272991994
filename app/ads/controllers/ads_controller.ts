import type { HttpContext } from '@adonisjs/core/http'
import { adsState } from '#app/ads/page/ads_state'
import { fetchNow } from '#app/ads/accounts/choose_account'
import AdsStateTransformer from '#app/ads/transformers/ads_state_transformer'

export default class AdsController {
  async show({ auth, params, request, inertia }: HttpContext) {
    const state = await adsState(auth.getUserOrFail().id, params.id, request.qs())
    return inertia.render('ads/index', { ads: AdsStateTransformer.transform(state) })
  }

  async fetch({ auth, params, response }: HttpContext) {
    await fetchNow(auth.getUserOrFail(), params.id)
    return response.redirect().withQs().toPath(`/sites/${params.id}/ads`)
  }
}
