import type { Data } from '@generated/data'

export type Ads = Data.Ads.AdsState
export type Account = NonNullable<Ads['account']>
export type Connection = Ads['connections'][number]
export type Health = Ads['health'][number]
export type Shown = NonNullable<Ads['shown']>
export type AdRow = Shown['rows'][number]
export type Figures = Shown['total']['now']

/** What Google says can be chosen. */
export type Reachable = {
  accounts: ReachableAccount[]
  unreadable: { shownId: string; problem: string }[]
  isCut: boolean
  problem: string | null
}

export type ReachableAccount = {
  customerId: string
  shownId: string
  loginCustomerId: string | null
  managerName: string | null
  name: string
  currency: string
  timezone: string
}
