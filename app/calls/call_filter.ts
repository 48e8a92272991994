import type { Period } from '#app/shared/queries/conditions'

/** Which calls are wanted; as the address of the page says it. Null: all. */
export interface CallFilter {
  matched: 'yes' | 'no' | null
  status: 'qualified' | 'junk' | 'open' | null
  flagged: 'yes' | 'no' | null
  period: Period | null
  /** Of a phone number: all of it, or its end. */
  number: string
}
