import { has, SIGNALS, type Seen, type Signal } from './signals.js'

/** The points of the scorer `signals`. They stand here as well because no plugin leans on another. */
const POINTS: Partial<Record<Signal, number>> = {
  conversion: 50,
  interaction: 10,
  scroll_50: 10,
  scroll_90: 20,
  hover: 15,
  google_referrer: 5,
  returning_ad_visitor: 25,
}

export interface Ruling {
  /** 0 to 100. */
  score: number
  /** Of each signal that was seen, in their order. Up to the cap they add up to the score. */
  points: { signal: Signal; points: number }[]
}

/** What the rules say of a session, as long as nothing better is known. */
export function rule(seen: Seen): Ruling {
  const points = SIGNALS.filter((signal) => has(seen, signal)).map((signal) => ({
    signal,
    points: POINTS[signal] ?? 0,
  }))
  const sum = points.reduce((total, one) => total + one.points, 0)
  return { score: Math.min(100, sum), points }
}
