import { inSite } from '#app/shared/tenant_db'
import { viewOf } from '#app/traffic/page/traffic_page'
import { readAnew } from '#app/traffic/report/read_anew'
import { sessionsFound } from '#app/traffic/report/sessions_found'
import { hasConversions } from '#app/traffic/conversions/page/queries/has_conversions'
import { conversionReport, ROWS_ON_PAGE } from '#app/traffic/conversions/report/conversion_report'
import type { Session } from '#app/visitors/types'
import type { TrafficView } from '#app/traffic/page/traffic_view'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  CONVERSION_GROUPS,
  type ConversionAnswer,
  type ConversionGroup,
} from '#app/traffic/conversions/types'
import {
  latestConversions,
  type FoundConversion,
} from '#app/traffic/conversions/report/latest_conversions'

export interface ConversionsView extends TrafficView {
  by: ConversionGroup
}

export interface LatestConversion extends Omit<FoundConversion, 'visit'> {
  session: Session
}

export interface ToldConversions extends ConversionAnswer {
  latest: LatestConversion[]
  /** Whether the site has ever had one, in this period or not. */
  hasConversions: boolean
}

const LATEST = 25

type Asked = Record<string, unknown>

/** `asked` is what stands in the address. */
export async function conversionsView(
  userId: string,
  siteId: string,
  asked: Asked
): Promise<ConversionsView> {
  const by = CONVERSION_GROUPS.find((one) => one === asked.by) ?? 'conversion'
  return { ...(await viewOf(userId, siteId, asked)), by }
}

export function toldConversions(
  userId: string,
  { site, question, by }: ConversionsView
): Promise<ToldConversions> {
  return inSite(userId, site.id, async ({ trx }) => {
    const report = await conversionReport(site, { ...question, by }, ROWS_ON_PAGE, trx)
    return {
      ...report,
      latest: await latestOf(trx, { site, question }),
      hasConversions: report.totals.conversions > 0 || (await hasConversions(trx, site.id)),
    }
  })
}

async function latestOf(
  trx: TransactionClientContract,
  { site, question }: Pick<TrafficView, 'site' | 'question'>
): Promise<LatestConversion[]> {
  const found = await readAnew(site.id, trx, (reading) =>
    latestConversions(reading, site, question, LATEST)
  )
  const sessions = await sessionsFound(
    trx,
    site.id,
    found.map(({ visit }) => visit)
  )
  return found.flatMap(({ visit, ...conversion }) => {
    const session = sessions.get(visit.id)
    return session ? { ...conversion, session } : []
  })
}
