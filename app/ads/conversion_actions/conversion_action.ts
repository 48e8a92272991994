import { digits } from '#app/ads/accounts/reachable_accounts'
import type { AdsRow } from '#app/ads/google/ads_client'

/** What Google Ads counts conversions as, in its own names. */
export interface ConversionAction {
  id: string
  name: string
  type: string
  category: string
  status: string
  countsOncePerClick: boolean
  /** How old a click may be, in days. */
  lookbackDays: number | null
  ignoresValues: boolean
  /** Null: Google does not say. */
  ownerId: string | null
}

/** Null for what is no action that could be chosen. */
export function conversionActionIn(told: AdsRow): ConversionAction | null {
  const id = digits(told.id)
  if (!id) return null
  const days = Number(told.clickThroughLookbackWindowDays)
  return {
    id,
    name: word(told.name, 200) || `Action ${id}`,
    type: word(told.type),
    category: word(told.category),
    status: word(told.status),
    countsOncePerClick: told.countingType === 'ONE_PER_CLICK',
    lookbackDays: Number.isInteger(days) && days > 0 ? Math.min(days, 1000) : null,
    ignoresValues: told.valueSettings?.alwaysUseDefaultValue === true,
    ownerId: digits(String(told.ownerCustomer ?? '').replace('customers/', '')),
  }
}

function word(value: unknown, limit = 64): string {
  const text = typeof value === 'string' ? value.replaceAll(/\p{Cc}/gu, ' ').trim() : ''
  return text.toWellFormed().slice(0, limit)
}
