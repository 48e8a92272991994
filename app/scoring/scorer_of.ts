import logger from '@adonisjs/core/services/logger'
import type { KnownSite } from '#app/sites/site_registry'
import { chosenPlugin, type AnsweredBy } from '#app/plugins/chosen_plugin'
import type { Score, Scorer, ScoringFacts } from '#app/plugins/contracts/scorer'

type SiteScorer = (facts: ScoringFacts) => AnsweredBy<Score>

/** A site's scorer lives as long as what we know of the site: a change of settings brings a new `KnownSite`. */
const scorers = new WeakMap<KnownSite, SiteScorer>()

/** The scorer that this site chose, with the default scorer behind it: every event gets a score. */
export function scorerOf(site: KnownSite): SiteScorer {
  let scorer = scorers.get(site)
  if (!scorer) {
    scorer = chosenPlugin(site.plugins, {
      kind: 'scorer',
      call: (implementation: Scorer, facts: ScoringFacts) => implementation.score(facts),
      accept: (answer) => (isScore(answer) ? answer : null),
      unanswered: { score: 0, reasons: [] },
      onFailure: (plugin, problem) =>
        logger.warn({ site: site.publicId, plugin, problem }, 'scorer failed'),
    })
    scorers.set(site, scorer)
  }
  return scorer
}

function isScore(answer: any): answer is Score {
  return (
    Number.isInteger(answer?.score) &&
    answer.score >= 0 &&
    answer.score <= 100 &&
    Array.isArray(answer.reasons) &&
    answer.reasons.length <= 32 &&
    answer.reasons.every(
      (reason: any) =>
        typeof reason?.signal === 'string' &&
        reason.signal.length <= 64 &&
        Number.isFinite(reason.points)
    )
  )
}
