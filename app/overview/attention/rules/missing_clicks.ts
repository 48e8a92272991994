/** What is known of a site's visits by Google's ads in the last days. */
export interface ClickFacts {
  /** Visits whose address says that Google's ads brought them. */
  paid: number
  /** Of all visits, those with a click id of Google. */
  withId: number
  /** What Google has counted in these days; null without a linked account. */
  clicks: number | null
}

/** With fewer, one cannot tell. */
const LEAST_VISITS = 20
const LEAST_CLICKS = 40
/** A few visitors come by an old link, or by a browser that cuts ids off. */
const SHARE = 0.2

/**
 * Whether click ids get lost on the way: somewhere between Google and the page, mostly in a redirect, or because auto-tagging is
 * off. Then nobody learns which ad brought a lead, and Google learns nothing of it either.
 */
export function losesClickIds({ paid, withId, clicks }: ClickFacts): boolean {
  if (paid >= LEAST_VISITS) return withId < paid * SHARE
  return clicks !== null && clicks >= LEAST_CLICKS && withId < clicks * (SHARE / 4)
}
