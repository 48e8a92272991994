import type { Plugin } from './plugin.js'

/** Says how promising a visit is. */
export type ScorerPlugin = Plugin<'scorer', Scorer>

export interface Scorer {
  /**
   * Scores one event, 0 to 100, in whole points. Pure: the same facts give the same score, whatever else is in the batch;
   * it may be called again for old events. Must return within a millisecond or so: nothing can interrupt it, and the host
   * stops asking a scorer that is slow, throws, or answers nonsense (the default scorer then answers instead).
   */
  score(facts: ScoringFacts): Score
}

export interface ScoringFacts {
  /** `acquisition`, `interaction`, `conversion`, `system`, or a word of the site's own. */
  category: string
  action: string
  /** Scroll depth in percent, seconds, money; null when the event has none. */
  value: number | null
  /** Host of the page before this one, lower case; null when there is none or it cannot be read. */
  referrerHost: string | null
  /** An earlier session of this visitor came by a Google ad. */
  returningAdVisitor: boolean
}

export interface Score {
  score: number
  /** Why: the points add up to the score, but for the cap at 100. Empty for 0. */
  reasons: { signal: string; points: number }[]
}
