import { BaseTransformer } from '@adonisjs/core/transformers'
import { shownConnection } from '#app/ads/page/shown_connection'
import { withDashes } from '#app/ads/accounts/with_dashes'
import type { AccountChoices } from '#app/ads/page/account_choices'

export default class AccountChoicesTransformer extends BaseTransformer<AccountChoices> {
  toObject() {
    const { site, connections, connection, account } = this.resource
    return {
      site: { id: site.id, name: site.name },
      connections: connections.map(shownConnection),
      connectionId: connection.id,
      chosen: account && {
        customerId: account.customerId,
        shownId: withDashes(account.customerId),
        name: account.name,
      },
    }
  }
}
