/** Of one file in an archive: rows and bytes at which the next one begins. */
export const PART_ROWS = 5_000
export const PART_BYTES = 8 * 1024 * 1024

/** A file of an archive is in memory when it is stored; nobody's may be larger. */
export const MAX_PART_BYTES = 64 * 1024 * 1024
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024
export const MAX_FILES = 100_000
export const MAX_SITES = 5_000

/** Of what a person uploads. Larger ones come by `node ace workspace:import`. */
export const MAX_UPLOAD_BYTES = 20 * 1024 ** 3

/** NDJSON shrinks to a tenth; what shrinks to less than this is a bomb. */
export const MAX_RATIO = 250

/** Older rows than this many months are nobody's: each month costs two partitions. */
export const MAX_MONTHS_BACK = 120
