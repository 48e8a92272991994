import type { Month } from '#app/shared/month'
import type { ScoreReasons } from '#app/visitors/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a visit was worth until its history was scored anew. */
export interface FormerScore {
  score: number
  reasons: ScoreReasons
  scoredBy: string
  replacedAt: Date
}

/** Of one visit, the last one first. */
export async function formerScores(
  trx: TransactionClientContract,
  siteId: string,
  month: Month,
  sessionId: string
): Promise<FormerScore[]> {
  const { rows } = await trx.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT score, score_reasons, scored_by, replaced_at FROM former_scores
      WHERE site_id = ? AND session_id = ? AND created_month = ?::date
      ORDER BY replaced_at DESC LIMIT 20`,
    [siteId, sessionId, month]
  )
  return rows.map((row) => ({
    score: row.score,
    reasons: row.score_reasons ?? [],
    scoredBy: row.scored_by,
    replacedAt: row.replaced_at,
  }))
}
