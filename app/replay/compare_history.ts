import { clock } from '#app/shared/clock'
import type { KnownSite } from '#app/sites/site_registry'
import { scorerNamed } from '#app/scoring/scorer_named'
import { NoSuchScorer } from '#app/replay/exceptions'
import { walkHistory, type Judged } from '#app/replay/walk_history'
import {
  cellOf,
  largestMoves,
  noDifference,
  type Difference,
  type DifferenceExample,
} from '#app/replay/difference'

/** What would change if another scorer had been in use, next to the scores that stand. */
export interface Comparison extends Difference {
  sessions: number
  events: number
  /** Sessions to which the scorer had no answer; they are not in the cells. */
  unanswered: number
}

export interface ComparisonRequest {
  scorer: string
  /** How far back. */
  days: number
  onPage?(events: number, total: number): Promise<void>
}

const MAX_EXAMPLES = 50
const DAY_MS = 86_400_000

/** Walks a span of history with another scorer. Changes nothing. Throws `E_NO_SUCH_SCORER`, `E_SCORER_SILENT`. */
export async function compareHistory(
  site: KnownSite,
  { scorer, days, onPage }: ComparisonRequest
): Promise<Comparison> {
  const ask = scorerNamed(site, scorer)
  if (!ask) throw new NoSuchScorer()
  const from = new Date(clock.now().getTime() - days * DAY_MS)
  const { total, pages } = await walkHistory({ site, from }, ask)
  const found: Comparison = { ...noDifference(), sessions: 0, events: 0, unanswered: 0 }
  for await (const { judged, events } of pages) {
    for (const one of judged) count(found, one)
    const examples = judged.flatMap(exampleOf)
    found.examples = largestMoves(found.examples, examples, MAX_EXAMPLES)
    found.events += events
    await onPage?.(found.events, Math.max(total, found.events))
  }
  return found
}

function count(found: Comparison, { session, verdict, events }: Judged) {
  if (!events) return
  found.sessions++
  if (verdict) found.cells[cellOf(session.score, verdict.score)]++
  else found.unanswered++
}

function exampleOf({ session, verdict }: Judged): DifferenceExample[] {
  if (!verdict || verdict.score === session.score) return []
  return [
    {
      sessionId: session.id,
      month: session.month.slice(0, 7),
      at: session.startedAt.toISOString(),
      label: session.label,
      before: { score: session.score, reasons: session.scoreReasons },
      after: { score: verdict.score, reasons: verdict.scoreReasons },
    },
  ]
}
