import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { beginDryRun } from '#app/ads/dry_run/begin_dry_run'
import { actionsInWords } from '#app/ads/targets/actions_in_words'
import { actionChoices, targetForm } from '#app/ads/targets/target_form'
import { addTarget, changeTarget, switchTarget } from '#app/ads/targets/change_targets'
import { newTarget, targetChange } from '#app/ads/validators/upload_target_validator'
import UploadTargetFormTransformer from '#app/ads/transformers/upload_target_form_transformer'

/** Which leads are told, and as what. */
export default class UploadTargetsController {
  async create(context: HttpContext) {
    return this.#form(context, null)
  }

  async edit(context: HttpContext) {
    return this.#form(context, context.params.target)
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    await addTarget(person, params.id, await request.validateUsing(newTarget))
    session.flash('notice', 'Set up. Leads that come so far are told from now on.')
    return response.redirect(`/sites/${params.id}/ads/uploads`)
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const form = await request.validateUsing(targetChange)
    await changeTarget(person, params.id, params.target, form)
    session.flash('notice', 'Saved. Leads are looked at anew.')
    return response.redirect(`/sites/${params.id}/ads/uploads`)
  }

  async pause({ auth, params, response, session }: HttpContext) {
    await switchTarget(auth.getUserOrFail(), params.id, params.target, 'paused')
    session.flash('notice', 'Paused. What is due waits.')
    return response.redirect().back()
  }

  async resume({ auth, params, response, session }: HttpContext) {
    await switchTarget(auth.getUserOrFail(), params.id, params.target, 'active')
    session.flash('notice', 'Goes on. What waited is sent within the next minute.')
    return response.redirect().back()
  }

  async try({ auth, params, response }: HttpContext) {
    await beginDryRun(auth.getUserOrFail(), params.id, params.target)
    return response.redirect().back()
  }

  async remove({ auth, params, response, session }: HttpContext) {
    await switchTarget(auth.getUserOrFail(), params.id, params.target, 'removed')
    session.flash('notice', 'Removed. What was told stays there, and in the ledger.')
    return response.redirect().back(`/sites/${params.id}/ads/uploads`)
  }

  /** Google is asked after the page is there. */
  async #form({ auth, params, inertia, i18n }: HttpContext, targetId: string | null) {
    const form = await targetForm(auth.getUserOrFail().id, params.id, targetId)
    return inertia.render('ads/upload_target', {
      form: UploadTargetFormTransformer.transform(form),
      choices: inertia.defer(async () => actionsInWords(i18n, await actionChoices(form))),
    })
  }
}
