/** What of the log is looked at, as it stands in the address; empty: all. The last two are days, `2026-03-02`. */
export type Filter = Record<'state' | 'type' | 'q' | 'from' | 'to', string>

/** Only what is asked for, for an address. */
export function queryOf(filter: Filter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter)
      .map(([key, value]) => [key, value.trim()])
      .filter(([, value]) => value)
  )
}
