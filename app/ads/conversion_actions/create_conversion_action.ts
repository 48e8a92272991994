import { garbled, GoogleProblem } from '#app/ads/google/google_problem'
import { digits } from '#app/ads/accounts/reachable_accounts'
import { askOwner, conversionOwner } from '#app/ads/conversion_actions/conversion_owner'
import type { Gate } from '#app/ads/uploads/types'
import { mutate, type AdsAccess } from '#app/ads/google/ads_client'

const CATEGORIES: Record<Gate, string> = {
  contacted: 'CONTACT',
  qualified: 'QUALIFIED_LEAD',
  won: 'CONVERTED_LEAD',
}

/**
 * An action that leads can be told as: every conversion counts, since Google refuses clicks without a gclid for others, and
 * values can be changed afterwards. Returns its id, and the account that it is in. Google takes conversions for it after about six hours.
 */
export async function createConversionAction(
  account: AdsAccess & { currency: string },
  { name, gate }: { name: string; gate: Gate }
): Promise<{ id: string; account: string }> {
  const { currency, ...access } = account
  const owner = await conversionOwner(access)
  const create = {
    name,
    type: 'UPLOAD_CLICKS',
    category: CATEGORIES[gate],
    status: 'ENABLED',
    countingType: 'MANY_PER_CLICK',
    clickThroughLookbackWindowDays: '90',
    valueSettings: {
      defaultValue: 0,
      defaultCurrencyCode: currency,
      alwaysUseDefaultValue: false,
    },
  }
  const [resourceName] = await askOwner(owner, (at) => created(at, create))
  const id = digits(/\/conversionActions\/(\d+)$/.exec(resourceName ?? '')?.[1])
  if (!id) throw unsure(garbled('it does not say what it has created'))
  return { id, account: owner.access.customerId }
}

async function created(access: AdsAccess, create: object) {
  try {
    return await mutate(access, 'conversionActions', [{ create }])
  } catch (error) {
    const isUnsure =
      error instanceof GoogleProblem && ['unreachable', 'garbled'].includes(error.fault)
    throw isUnsure ? unsure(error) : error
  }
}

/** Not tried again unseen: it may be there. */
function unsure({ fault, message }: GoogleProblem) {
  return new GoogleProblem(fault, message, {
    help: 'The action may have been created all the same: look whether it is in the list.',
  })
}
