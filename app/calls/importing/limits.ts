export const MAX_BYTES = 20 * 1024 * 1024
export const MAX_ROWS = 250_000
export const MAX_COLUMNS = 200
export const MAX_FILE_NAME = 255

/** Rows in a piece of a file, as it lies in the database. */
export const CHUNK_ROWS = 1_000

/** How long what somebody has uploaded is kept when they do nothing with it, and refused rows after an import. */
export const KEPT_DAYS = 7
