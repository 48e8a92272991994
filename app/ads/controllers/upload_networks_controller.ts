import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { networkChoices, networkToChange } from '#app/ads/networks/network_choices'
import { addNetworkTarget } from '#app/ads/networks/add_network_target'
import { changeNetworkTarget } from '#app/ads/networks/change_network_target'
import { networkChange, networkForm } from '#app/ads/validators/upload_network_validator'
import NetworkChoicesTransformer from '#app/ads/transformers/network_choices_transformer'

/** Networks that are told of leads without an account that somebody links. */
export default class UploadNetworksController {
  async create({ auth, params, inertia }: HttpContext) {
    const choices = await networkChoices(auth.getUserOrFail(), params.id)
    return inertia.render('ads/upload_network', {
      choices: NetworkChoicesTransformer.transform(choices),
    })
  }

  async edit({ auth, params, inertia }: HttpContext) {
    const choices = await networkToChange(auth.getUserOrFail(), params.id, params.target)
    return inertia.render('ads/upload_network', {
      choices: NetworkChoicesTransformer.transform(choices),
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    await addNetworkTarget(person, params.id, await request.validateUsing(networkForm))
    session.flash('notice', 'Set up. Leads that come so far are collected from now on.')
    return response.redirect(`/sites/${params.id}/ads/uploads/files`)
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const change = await request.validateUsing(networkChange)
    await changeNetworkTarget(person, params.id, params.target, change)
    session.flash('notice', 'Saved. Leads are looked at anew.')
    return response.redirect(`/sites/${params.id}/ads/uploads/files`)
  }
}
