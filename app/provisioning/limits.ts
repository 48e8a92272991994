export const MAX_BYTES = 10 * 1024 * 1024
export const MAX_ROWS = 5_000
/** Of a name of a column or a value that is said back to somebody. */
export const MAX_SAID = 80
/** What was looked at and not applied is kept for so long. */
export const KEPT_DAYS = 7
