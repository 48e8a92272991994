import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { chooseAccount } from '#app/ads/accounts/choose_account'
import { removeSiteAccount, saveAccountSettings } from '#app/ads/accounts/change_site_account'
import { choicesInWords } from '#app/ads/page/choices_in_words'
import { accountChoices, choicesOf } from '#app/ads/page/account_choices'
import { accountForm, accountSettings } from '#app/ads/validators/ad_account_validator'
import AccountChoicesTransformer from '#app/ads/transformers/account_choices_transformer'

export default class AdAccountController {
  /** Google is asked after the page is there: with many managers it takes a while. */
  async edit({ auth, params, request, inertia, i18n }: HttpContext) {
    const { id } = auth.getUserOrFail()
    const choices = await accountChoices(id, params.id, request.input('connection'))
    return inertia.render('ads/account', {
      choices: AccountChoicesTransformer.transform(choices),
      reachable: inertia.defer(async () => choicesInWords(i18n, await choicesOf(choices))),
    })
  }

  async choose({ auth, params, request, response, session }: HttpContext) {
    const user = auth.getUserOrFail()
    await ensureSeesSite(user.id, params.id)
    const { name } = await chooseAccount(user, params.id, await request.validateUsing(accountForm))
    session.flash('notice', `${name} is chosen. Its costs are being read.`)
    return response.redirect(`/sites/${params.id}/ads`)
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const user = auth.getUserOrFail()
    await ensureSeesSite(user.id, params.id)
    await saveAccountSettings(user, params.id, await request.validateUsing(accountSettings))
    session.flash('notice', 'Saved. Costs are being read again.')
    return response.redirect(`/sites/${params.id}/ads`)
  }

  async remove({ auth, params, response, session }: HttpContext) {
    await removeSiteAccount(auth.getUserOrFail(), params.id)
    session.flash('notice', 'This site has no ad account any more. What is known of costs stays.')
    return response.redirect(`/sites/${params.id}/ads`)
  }
}
