import vine from '@vinejs/vine'
import { operation, type Call } from '#app/api/operation'
import { noSuchThing } from '#app/api/problem'
import { idField, textField } from '#app/api/fields'
import { adsState } from '#app/ads/page/ads_state'
import { actionChoices, targetForm } from '#app/ads/targets/target_form'
import { accountChoices, choicesOf } from '#app/ads/page/account_choices'
import { chooseAccount, fetchNow } from '#app/ads/accounts/choose_account'
import { accountObject, outwardAccount } from '#app/ads/api/outward_account'
import { apiAccount, apiAccountSettings } from '#app/ads/validators/api_validators'
import { removeSiteAccount, saveAccountSettings } from '#app/ads/accounts/change_site_account'

const path = '/sites/:site/ad-account' as const
const answer = vine.create(accountObject)

const shown = async ({ person, siteId }: Pick<Call, 'person' | 'siteId'>) =>
  outwardAccount(await adsState(person.id, siteId, {}))

export const accountOperations = [
  operation({
    name: 'ad_account.show',
    method: 'GET',
    path,
    summary: 'The Google Ads account of a site, and who has linked it',
    scope: 'ads:read',
    deeds: ['sites.ads.uploads.uploads.show', 'sites.ads'],
    answer,
    run: shown,
  }),
  operation({
    name: 'ad_account.choices',
    method: 'GET',
    path: `${path}/choices`,
    summary: 'Which accounts a connection reaches; Google is asked',
    description: 'Of the connections of whoever the token acts as.',
    scope: 'ads:read',
    deeds: ['sites.ads.account'],
    query: vine.create({ connection_id: idField('conn').optional() }),
    answer: vine.create({
      accounts: vine.array(
        vine.object({
          customer_id: textField(),
          login_customer_id: textField().nullable(),
          name: textField(),
          currency: textField(),
          timezone: textField(),
        })
      ),
      is_cut: vine.boolean(),
      problem: textField().nullable(),
    }),
    async run({ person, siteId, query }) {
      const choices = await accountChoices(person.id, siteId, query.connection_id)
      const { accounts, isCut, problem } = await choicesOf(choices)
      return {
        accounts: accounts.map((one) => ({
          customer_id: one.customerId,
          login_customer_id: one.loginCustomerId,
          ...{ name: one.name, currency: one.currency, timezone: one.timezone },
        })),
        is_cut: isCut,
        problem,
      }
    },
  }),
  operation({
    name: 'ad_account.choose',
    method: 'PUT',
    path,
    summary: 'Chooses the account whose ads bring people to the site',
    description: 'One that a connection of whoever the token acts as reaches.',
    scope: 'ads:write',
    deeds: ['sites.ads.account.choose'],
    body: apiAccount,
    answer,
    async run(call) {
      const { connection_id: connectionId, customer_id: customerId } = call.body
      const loginCustomerId = call.body.login_customer_id ?? null
      const choice = { customerId, connectionId, loginCustomerId }
      await chooseAccount(call.person, call.siteId, choice)
      return shown(call)
    },
  }),
  operation({
    name: 'ad_account.update',
    method: 'PATCH',
    path,
    summary: 'Which campaigns are of this site, and whether clicks are read',
    scope: 'ads:write',
    deeds: ['sites.ads.account.update'],
    body: apiAccountSettings,
    answer,
    async run(call) {
      const { account } = await adsState(call.person.id, call.siteId, {})
      if (!account) throw noSuchThing()
      const { campaign_ids: campaignIds = account.campaignIds } = call.body
      const readsClicks = call.body.reads_clicks ?? account.readsClicks
      await saveAccountSettings(call.person, call.siteId, { campaignIds, readsClicks })
      return shown(call)
    },
  }),
  operation({
    name: 'ad_account.fetch',
    method: 'POST',
    path: `${path}/fetch`,
    summary: 'Reads costs now',
    scope: 'ads:write',
    deeds: ['sites.ads.fetch'],
    run: ({ person, siteId }) => fetchNow(person, siteId),
  }),
  operation({
    name: 'ad_account.remove',
    method: 'DELETE',
    path,
    summary: 'The site has no ad account any more; what is known of costs stays',
    scope: 'ads:write',
    deeds: ['sites.ads.account.remove'],
    run: ({ person, siteId }) => removeSiteAccount(person, siteId),
  }),
  operation({
    name: 'conversion_actions.list',
    method: 'GET',
    path: '/sites/:site/conversion-actions',
    summary: 'What leads can be told to Google Ads as; Google is asked',
    scope: 'ads:read',
    deeds: ['sites.ads.uploads.targets.new'],
    answer: vine.create({
      data: vine.array(
        vine.object({
          id: textField(),
          name: textField(),
          category: textField(),
          status: textField(),
          /** Why it cannot be chosen. */
          obstacle: textField().nullable(),
          cautions: vine.array(textField()),
        })
      ),
      is_cut: vine.boolean(),
      problem: textField().nullable(),
    }),
    async run({ person, siteId }) {
      const choices = await actionChoices(await targetForm(person.id, siteId, null))
      return {
        data: choices.actions.map(({ id, name, category, status, obstacle, cautions }) => ({
          ...{ id, name, category, status, obstacle },
          cautions,
        })),
        is_cut: choices.isCut,
        problem: choices.problem,
      }
    },
  }),
]
