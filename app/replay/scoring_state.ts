import { latestRun } from '#app/jobs/queries/runs'
import { pluginRegistry } from '#app/plugins/registry'
import { inSite } from '#app/shared/tenant_db'
import type { Entered, Role } from '#app/shared/tenant_db'
import type { JobRun } from '#app/jobs/types'
import type { Comparison } from '#app/replay/compare_history'
import type { Replayed } from '#app/replay/replay_site'
import { chosenScorer, shadowScorer } from '#app/scoring/scorer_named'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import { largestMoves, noDifference, type Difference } from '#app/replay/difference'
import { scorerRows } from '#app/replay/queries/scorer_rows'
import { sessionCount } from '#app/replay/queries/session_count'
import { shadowDays } from '#app/replay/queries/shadow_days'

/** What a scorer in shadow has found on live traffic. */
export interface Trial extends Difference {
  scorer: string
  /** First and last day with figures, in the site's zone; null while there are none. */
  since: string | null
  until: string | null
  unseen: number
}

export interface InstalledScorer {
  name: string
  version: string
  summary: string
  hasSettings: boolean
  /** From what became of earlier visits. */
  learns: boolean
}

/** All that the page about a site's scoring shows. */
export interface ScoringState {
  site: WatchedSite
  role: Role
  scorers: InstalledScorer[]
  chosen: string
  sessions: number
  trial: Trial | null
  comparison: JobRun<Comparison> | null
  replay: JobRun<Replayed> | null
}

const MAX_EXAMPLES = 20

export function scoringState(userId: string, siteId: string): Promise<ScoringState> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const site = await watchedSite(trx, siteId)
    const plugins = await scorerRows(trx, siteId)
    return {
      site,
      role,
      scorers: pluginRegistry
        .all('scorer')
        .map(({ name, version, summary, settings, learner }) => ({
          name,
          version,
          summary,
          hasSettings: settings.length > 0,
          learns: learner !== undefined,
        })),
      chosen: chosenScorer({ plugins }),
      sessions: await sessionCount(trx, siteId),
      trial: await trialOf(trx, siteId, shadowScorer({ plugins })),
      comparison: await latestRun<Comparison>(trx, siteId, 'compare'),
      replay: await latestRun<Replayed>(trx, siteId, 'replay'),
    }
  })
}

async function trialOf(
  trx: Entered['trx'],
  siteId: string,
  scorer: string | null
): Promise<Trial | null> {
  if (!scorer) return null
  const days = await shadowDays(trx, siteId, scorer)
  const found = noDifference()
  for (const { cells, examples } of days) {
    cells.forEach((count, cell) => (found.cells[cell] += count))
    found.examples = largestMoves(found.examples, examples, MAX_EXAMPLES)
  }
  const unseen = days.reduce((sum, day) => sum + day.unseen, 0)
  const [since = null, until = null] = [days[0]?.day, days.at(-1)?.day]
  return { ...found, scorer, since, until, unseen }
}
