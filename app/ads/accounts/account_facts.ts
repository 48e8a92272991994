import { AdsProblem } from '#app/ads/ads_problem'
import { accountIn, digits, type ReachableAccount } from '#app/ads/accounts/reachable_accounts'
import { searchStream, type AdsAccess, type AdsRow } from '#app/ads/google/ads_client'

export type AccountFacts = Pick<
  ReachableAccount,
  'customerId' | 'name' | 'currency' | 'timezone'
> & {
  /** Where conversions are told to. */
  conversionCustomerId: string | null
}

/** A manager account has no ads, or the account says nothing that costs could be kept by. */
export class AccountUnusable extends AdsProblem {
  static code = 'E_AD_ACCOUNT'
  static status = 422
}

const FACTS = `SELECT customer.id, customer.descriptive_name, customer.manager, customer.currency_code,
  customer.time_zone, customer.conversion_tracking_setting.google_ads_conversion_customer FROM customer`

/** What Google itself says of an account: a form could say anything. */
export async function accountFacts(access: AdsAccess): Promise<AccountFacts> {
  let told: AdsRow | undefined
  for await (const { customer } of searchStream(access, FACTS)) told ??= customer
  if (told?.manager === true) {
    throw new AccountUnusable('This is a manager account, which has no ads of its own.', {
      help: 'Choose an account below it.',
    })
  }
  const account = told && accountIn(told)
  if (!account || account.customerId !== access.customerId) {
    throw new AccountUnusable('Google does not say in which currency and zone this account is.')
  }
  const owner = told!.conversionTrackingSetting?.googleAdsConversionCustomer
  return { ...account, conversionCustomerId: digits(String(owner ?? '').replace('customers/', '')) }
}
