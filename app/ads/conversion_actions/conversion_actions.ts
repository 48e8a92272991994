import { searchStream, type AdsAccess } from '#app/ads/google/ads_client'
import {
  askOwner,
  conversionOwner,
  type ConversionOwner,
} from '#app/ads/conversion_actions/conversion_owner'
import { fitnessOf, type Fitness } from '#app/ads/conversion_actions/fitness'
import {
  conversionActionIn,
  type ConversionAction,
} from '#app/ads/conversion_actions/conversion_action'

export type JudgedAction = ConversionAction & Fitness

export interface ConversionActions {
  owner: ConversionOwner
  /** Those that fit first, each part by name. */
  actions: JudgedAction[]
  /** There were more than are shown. */
  isCut: boolean
}

const MAX_ACTIONS = 500

const ALL = `SELECT conversion_action.id, conversion_action.name, conversion_action.type, conversion_action.category,
  conversion_action.status, conversion_action.counting_type, conversion_action.click_through_lookback_window_days,
  conversion_action.value_settings.always_use_default_value, conversion_action.owner_customer
  FROM conversion_action WHERE conversion_action.status != 'REMOVED'`

/** What conversions of this account can be counted as, where they are counted, and what speaks against each. */
export async function conversionActions(account: AdsAccess): Promise<ConversionActions> {
  const owner = await conversionOwner(account)
  const { actions, isCut } = await askOwner(owner, actionsAt)
  actions.sort(
    (a, b) =>
      Number(a.obstacle !== null) - Number(b.obstacle !== null) ||
      a.cautions.length - b.cautions.length ||
      a.name.localeCompare(b.name)
  )
  return { owner, actions, isCut }
}

async function actionsAt(access: AdsAccess) {
  const actions: JudgedAction[] = []
  for await (const { conversionAction } of searchStream(access, ALL)) {
    const action = conversionAction && conversionActionIn(conversionAction)
    if (!action) continue
    if (actions.length === MAX_ACTIONS) return { actions, isCut: true }
    actions.push({ ...action, ...fitnessOf(action, access.customerId) })
  }
  return { actions, isCut: false }
}
