/** Between two looks at the same site, from beginning to beginning. */
export const PAUSE_SEC = 10

/** All of a look at a page, however often it redirects. */
export const WALK_MS = 20_000

/** Longer than any look can take: whoever has begun one is not there any more. */
export const LONGEST_SEC = 45
