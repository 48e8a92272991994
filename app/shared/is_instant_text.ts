const WRITTEN = /^[12]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?$/

/** Whether PostgreSQL would take it for the instant that it once wrote: `Date.parse` lets remarks in brackets pass. */
export function isInstantText(text: string): boolean {
  return WRITTEN.test(text) && !Number.isNaN(Date.parse(text.replace(/([+-]\d\d)$/, '$1:00')))
}
