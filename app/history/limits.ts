/** Of what a person uploads, and of all that is read from a zip. */
export const MAX_BYTES = 1024 ** 3
export const MAX_UNPACKED_BYTES = 4 * 1024 ** 3

/** Each visit of an event log is remembered while it is read. */
export const MAX_ROWS = 10_000_000

export const MAX_COLUMNS = 200
