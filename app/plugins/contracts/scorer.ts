import type { Plugin, SettingValues } from './plugin.js'

/** Says how promising a visit is. */
export interface ScorerPlugin extends Plugin<'scorer', Scorer> {
  /**
   * `event`: each event is scored by itself, and the session takes the score of its best one. `session`: the answer is
   * what the session is worth after this event, and the session takes the latest answer.
   */
  scope: 'event' | 'session'
  /** For a scorer that learns from what became of earlier visits. */
  learner?: ScorerLearner
}

export interface Scorer {
  /**
   * Scores one event of a session, 0 to 100, in whole points. Pure: the same facts give the same score, whatever else is in
   * the batch; it may be called again for old events, from the first one of a session on, and then must come to the same
   * end. Must return within a millisecond or so: nothing can interrupt it, and the host stops asking a scorer that is
   * slow, throws, or answers nonsense (the default scorer then answers instead).
   */
  score(event: ScoringFacts, session: SessionFacts): Score
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

/** The session up to and with this event: nothing of what came later. */
export interface SessionFacts {
  /** Without heartbeats. */
  events: number
  conversions: number
  /** From the first event to this one. */
  durationSec: number
  /** When it began, in the site's own zone: 0 to 23, and 1 (Monday) to 7. */
  hour: number
  weekday: number
  /** A Google click id brought it. */
  isAdClick: boolean
  /** As the site's classifier says: `paid_search`, `direct`, ... */
  channel: string
  /** `desktop`, `mobile`, `tablet`, ...; null when nobody knows, like the next ones. */
  device: string | null
  browser: string | null
  os: string | null
  /** ISO 3166-1, two letters. */
  country: string | null
  /**
   * What this scorer said of this session before; null for the first event, and when another scorer said it. What a scorer
   * of sessions must remember of earlier events it keeps in its reasons: a signal with 0 points is remembered, too.
   */
  previous: Score | null
}

export interface Score {
  score: number
  /** Why, at most 32: the points add up to the score, but for the cap at 0 and 100. Empty for 0. */
  reasons: { signal: string; points: number }[]
}

/** Learns from sessions of one site of which people have said what became of them. Runs in a process of its own. */
export interface ScorerLearner {
  /**
   * Called in a job, and again from the beginning when that was interrupted. `examples` can be walked once, oldest outcome
   * first; there may be 100,000 of them, so keep numbers, not examples. Call `progress` now and then: it throws when somebody
   * has stopped the job. What it returns is stored as JSON (64 KB at most) and handed to `create` as `host.model`.
   */
  learn(
    examples: AsyncIterable<Example>,
    settings: SettingValues,
    host: { progress(walked: number): Promise<void> }
  ): Promise<Learned>
  /** How many good and how many junk examples it takes until what it learned stands by itself; told to people. Pure. */
  needs(settings: SettingValues): number
}

/** A session with a known end. */
export interface Example {
  /** Qualified, or junk. */
  isGood: boolean
  /** When the outcome happened: no fact here is younger. */
  at: Date
  /** In the order in which they happened; `previous` is always null. */
  steps: { event: ScoringFacts; session: SessionFacts }[]
}

export interface Learned {
  /** Null: nothing that deserves to be used came out, and `report.problem` says why. The rules go on. */
  model: unknown
  report: LearningReport
}

/** What a person sees of it. Shares and rates are 0 to 1; null where it could not be measured. */
export interface LearningReport {
  good: number
  junk: number
  /** What to do about it, in a sentence; null when all is well. */
  problem: string | null
  /** On examples that were held out: younger than all it learned from. */
  heldOut: {
    good: number
    junk: number
    auc: number | null
    logLoss: number
    brier: number
    /** How far predicted and observed shares are apart, on average over tenths of prediction. */
    calibrationError: number
    /** The same measures for "as often as in the past" and for the rules, to compare with. */
    baseline: { logLoss: number; brier: number }
    rules: { auc: number | null }
    /** Predicted and observed share of good ones, by tenths of prediction; without the empty ones. */
    reliability: { predicted: number; observed: number; count: number }[]
  } | null
  /** Strongest first; `weight` in log odds for a usual step of the signal. */
  weights: { signal: string; weight: number; standardError: number | null }[]
}
