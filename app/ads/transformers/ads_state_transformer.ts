import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { inWords } from '#app/shared/in_words'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { shownConnection } from '#app/ads/page/shown_connection'
import { withDashes } from '#app/ads/accounts/with_dashes'
import type { AdsState } from '#app/ads/page/ads_state'

export default class AdsStateTransformer extends BaseTransformer<AdsState> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { site, role, account, connections, run, health, ...state } = this.resource
    const { id, name, timezone } = site
    return {
      site: { id, name, timezone },
      mayChange: mayChangeSites(role),
      ...state,
      run: inWords(i18n, run, 'problem'),
      health: health.map((line) => inWords(i18n, line, 'why')),
      connections: connections.map(shownConnection),
      account: account && {
        connectionId: account.connectionId,
        shownId: withDashes(account.customerId),
        name: account.name,
        currency: account.currency,
        timezone: account.timezone,
        campaignIds: account.campaignIds,
        readsClicks: account.readsClicks,
        firstDay: account.firstDay,
        lastDay: account.lastDay,
        fetchedAt: account.fetchedAt?.toISOString() ?? null,
      },
    }
  }
}
