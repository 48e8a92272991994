import { COUNTED } from '#app/leads/desk/queries/leads_of_site'
import { LAST_ACTIVITY } from '#app/leads/desk/queries/desk_conditions'
import { withinDays, type Period } from '#app/shared/queries/conditions'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Leads with a sign of life in a period. One more than `COUNTED` stands for all that are more. */
export interface DeskFigures {
  new: number
  qualified: number
  won: number
  /** Of the won ones, each currency by itself. */
  values: { currency: string; value: number }[]
  /** Of yesterday, and nobody has said anything of them. */
  leftOver: number
}

/** So many won leads are added up; who wins more in a period looks at a shorter one. */
const ADDED_UP = 10_000

export async function deskFigures(
  client: QueryClientContract,
  siteId: string,
  zone: string,
  period: Period | null
): Promise<DeskFigures> {
  const within = period ? withinDays(LAST_ACTIVITY, period, zone)[0] : 'true'
  const [ofYesterday, values] = withinDays(LAST_ACTIVITY, 'yesterday', zone)
  const some = (status: string, when: string) =>
    `(SELECT count(*)::int FROM (SELECT FROM leads l WHERE l.site_id = :siteId AND l.root_id = l.id
       AND l.status = '${status}' AND ${when} LIMIT ${COUNTED + 1}) s)`
  const { rows } = await client.rawQuery<{ rows: DeskFigures[] }>(
    `SELECT ${some('new', within)} AS new, ${some('qualified', within)} AS qualified,
            ${some('won', within)} AS won, ${some('new', ofYesterday)} AS "leftOver",
            (SELECT coalesce(json_agg(json_build_object('currency', currency, 'value', value) ORDER BY currency), '[]')
               FROM (SELECT currency, sum(value) AS value
                       FROM (SELECT l.currency, l.value FROM leads l
                              WHERE l.site_id = :siteId AND l.root_id = l.id AND l.status = 'won'
                                AND l.value IS NOT NULL AND ${within}
                              ORDER BY l.last_activity_at DESC LIMIT ${ADDED_UP}) won
                      GROUP BY currency) sums) AS values`,
    { siteId, ...values }
  )
  return rows[0]
}
