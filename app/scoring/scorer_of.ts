import type { KnownSite } from '#app/sites/site_registry'
import { acceptScore } from '#app/scoring/accept_score'
import { HandedSession } from '#app/scoring/handed_session'
import { chosenPlugin, type AnsweredBy } from '#app/plugins/chosen_plugin'
import type { Score, Scorer, ScorerPlugin } from '#app/plugins/contracts/scorer'
import type { ScoringFacts, SessionFacts } from '#app/plugins/contracts/scorer'

/** One event, its session up to then, and what was said of that session before. */
export interface Question {
  event: ScoringFacts
  session: Omit<SessionFacts, 'previous'>
  /** By whom, or null when nobody said anything yet. */
  previousBy: string | null
  previous: Score
}

export type ScopedScore = Score & Pick<ScorerPlugin, 'scope'>

type SiteScorer = (question: Question) => AnsweredBy<ScopedScore>

/** How a scorer is asked, whoever asks. */
export const scoring = {
  kind: 'scorer',
  call: (scorer: Scorer, { event, session, previousBy, previous }: Question, by: string) =>
    scorer.score(
      Object.freeze(event),
      new HandedSession(session, previousBy === by ? previous : null)
    ),
  accept: acceptScore,
} as const

/** A site's scorer lives as long as what we know of the site: a change of settings brings a new `KnownSite`. */
const scorers = new WeakMap<KnownSite, SiteScorer>()

/** The scorer that this site chose, with the default scorer behind it: every event gets a score. */
export function scorerOf(site: KnownSite): SiteScorer {
  let scorer = scorers.get(site)
  if (!scorer) {
    scorer = chosenPlugin<'scorer', Question, ScopedScore>(site, {
      ...scoring,
      unanswered: { score: 0, reasons: [], scope: 'event' },
    })
    scorers.set(site, scorer)
  }
  return scorer
}
