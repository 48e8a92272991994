/** Which calls are wanted; as the address of the page says it. Null: all. */
export interface CallFilter {
  matched: 'yes' | 'no' | null
  status: 'qualified' | 'junk' | 'open' | null
  flagged: 'yes' | 'no' | null
  period: 'today' | 'yesterday' | '7d' | '30d' | null
  /** Of a phone number: all of it, or its end. */
  number: string
}

/** Days of the site's zone: the first, counted back from today, and how many. */
export const PERIODS = {
  'today': { back: 0, days: 1 },
  'yesterday': { back: 1, days: 1 },
  '7d': { back: 6, days: 7 },
  '30d': { back: 29, days: 30 },
} as const
