import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import type { AdsState } from '#app/ads/page/ads_state'
import { dayField, idField, instantField, textField } from '#app/api/fields'

export const accountObject = vine.object({
  /** Null: nobody has chosen one. */
  account: vine
    .object({
      connection_id: idField('conn').nullable(),
      customer_id: textField(),
      login_customer_id: textField().nullable(),
      name: textField(),
      currency: textField(),
      timezone: textField(),
      /** Null: all of them. */
      campaign_ids: vine.array(textField()).nullable(),
      reads_clicks: vine.boolean(),
      first_day: dayField().nullable(),
      last_day: dayField().nullable(),
      fetched_at: instantField().nullable(),
      problem: textField().nullable(),
    })
    .nullable(),
  /** One's own, and the one that the site uses. */
  connections: vine.array(
    vine.object({
      id: idField('conn'),
      email: textField().nullable(),
      is_mine: vine.boolean(),
      state: textField(),
      may_read_ads: vine.boolean(),
      may_send_conversions: vine.boolean(),
    })
  ),
})

export function outwardAccount(state: AdsState): Infer<typeof accountObject> {
  const { account, connections } = state
  return {
    account: account && {
      connection_id: account.connectionId && outwardId('conn', account.connectionId),
      customer_id: account.customerId,
      login_customer_id: account.loginCustomerId,
      ...{ name: account.name, currency: account.currency, timezone: account.timezone },
      campaign_ids: account.campaignIds,
      reads_clicks: account.readsClicks,
      first_day: account.firstDay,
      last_day: account.lastDay,
      fetched_at: account.fetchedAt?.toISOString() ?? null,
      problem: account.problem,
    },
    connections: connections.map((one) => ({
      id: outwardId('conn', one.id),
      email: one.email,
      is_mine: one.isMine,
      state: one.state,
      may_read_ads: one.mayReadAds,
      may_send_conversions: one.maySendConversions,
    })),
  }
}
