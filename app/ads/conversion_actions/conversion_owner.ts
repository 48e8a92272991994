import { AdsProblem } from '#app/ads/ads_problem'
import { GoogleProblem } from '#app/ads/google/google_problem'
import { withDashes } from '#app/ads/accounts/with_dashes'
import { digits } from '#app/ads/accounts/reachable_accounts'
import { searchStream, type AdsAccess, type AdsRow } from '#app/ads/google/ads_client'

/** Who keeps the conversions of an account: itself, or a manager above it. Only there are they told to. */
export interface ConversionOwner {
  access: AdsAccess
  isManager: boolean
  /** Without them Google takes click ids, and no hashed addresses or numbers. */
  hasAcceptedDataTerms: boolean
}

/** Google said nothing of how this account counts. */
export class ConversionOwnerUnknown extends AdsProblem {
  static code = 'E_CONVERSION_OWNER'
}

// Not asked for: the settings of enhanced conversions, which no gclid needs and which were renamed in v26. A name that Google
// does not know any more would fail the whole question.
const SETTING = `SELECT customer.id, customer.conversion_tracking_setting.google_ads_conversion_customer,
  customer.conversion_tracking_setting.accepted_customer_data_terms FROM customer`

/** Asked anew each time: people move conversions to a manager and back. */
export async function conversionOwner(account: AdsAccess): Promise<ConversionOwner> {
  let told: AdsRow | undefined
  for await (const { customer } of searchStream(account, SETTING)) told ??= customer
  if (!told) throw new ConversionOwnerUnknown('Google does not say where conversions are counted.')
  const { googleAdsConversionCustomer: named, acceptedCustomerDataTerms } =
    told.conversionTrackingSetting ?? {}
  // An account that never counted conversions names nobody: it is its own from the first action on.
  const customerId = digits(String(named ?? '').replace('customers/', '')) ?? account.customerId
  return {
    access: { ...account, customerId },
    isManager: customerId !== account.customerId,
    hasAcceptedDataTerms: acceptedCustomerDataTerms === true,
  }
}

/** A manager that counts for an account need not be open to whoever sees the account: then it is named. */
export async function askOwner<Answer>(
  { access, isManager }: ConversionOwner,
  ask: (access: AdsAccess) => Promise<Answer>
): Promise<Answer> {
  try {
    return await ask(access)
  } catch (error) {
    const isClosed =
      error instanceof GoogleProblem && error.reason === 'USER_PERMISSION_DENIED' && isManager
    if (!isClosed) throw error
    throw new GoogleProblem(
      'denied',
      `Conversions of this account are counted by its manager account ${withDashes(access.customerId)}, which the linked Google account may not see.`,
      { help: 'Somebody who may links theirs.', reason: error.reason, requestId: error.requestId }
    )
  }
}
