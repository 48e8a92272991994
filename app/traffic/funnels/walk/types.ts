/** The narrowest that the numbers fit in. */
type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

/**
 * A day as the walker reads it: its visits in the order in which they began, and what happened in each, in order of time.
 * Places and codes are of this day alone.
 */
export interface WalkedDay {
  visits: number
  /** By visit, who it is: a number over all days. */
  visitor: Numbers
  /** By visit, ms since 1970. */
  started: Numbers
  /** By visit, how many steps it has. */
  counts: Numbers
  codes: Numbers
  /** Of each step, since its visit began. */
  seconds: Numbers
  /** By code: which steps of the funnel this may be, a bit for each. */
  masks: Uint8Array
  /** By code: the number of the page over all days, and 1; 0 for what is no page. */
  pages: Uint32Array
  /** By visit: whether somebody may enter the funnel in it. Null: in any. */
  mayEnter: Uint8Array | null
}

/** What is watched for. */
export interface Walk {
  steps: number
  /** Between the first step and the last; null: within one visit. */
  withinSec: number | null
}

/** How far people came. Arrays are by visitor, in the order in which they entered. */
export interface Walked {
  visitors: number
  /** How many steps; 1 and more. */
  depth: Uint8Array
  /** The day, counted from 0, and the visit of the day, in which they first came so far. */
  day: Uint16Array
  visit: Uint32Array
  /** The page, by number and 1, that they saw next in that visit; 0: none, they left. */
  next: Uint32Array
  /** By step, of those who came there: the seconds since they were last at the one before. Empty for the first. */
  waits: Uint32Array[]
}
