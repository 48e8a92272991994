import { inSite } from '#app/shared/tenant_db'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { trafficView } from '#app/traffic/page/traffic_view'
import { SECTIONS, sectionsIn, sectionsOfClient, type Section } from '#app/site_reports/sections'
import { enteredSections } from '#app/site_reports/page/entered_sections'
import { workspaceOfSite } from '#app/site_reports/page/workspace_of_site'
import { watchedSite } from '#app/reports/queries/watched_site'
import {
  reportFigures,
  type ReportFigures,
  type ReportQuestion,
} from '#app/site_reports/figures/report_figures'

type Asked = Record<string, unknown>

export interface ReportView extends ReportQuestion {
  /** Null for days that were chosen one by one. */
  periodName: string | null
  workspaceId: string
  /** Those that this person may choose from. */
  choices: Section[]
  maySchedule: boolean
}

/** What an address asks for: days as every page about a site reads them, and sections. */
export function reportView(userId: string, siteId: string, asked: Asked): Promise<ReportView> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const site = await watchedSite(trx, siteId)
    const { question, periodName } = trafficView(site, asked)
    const choices = role === 'client' ? sectionsOfClient(await enteredSections(trx)) : [...SECTIONS]
    return {
      site,
      period: question.period,
      periodName,
      choices,
      sections: sectionsIn(asked.sections, choices),
      workspaceId: await workspaceOfSite(trx, siteId),
      maySchedule: mayChangeSites(role),
    }
  })
}

export function figuresOfView(
  userId: string,
  view: ReportQuestion,
  rows?: number
): Promise<ReportFigures> {
  return inSite(userId, view.site.id, ({ trx }) => reportFigures(trx, view, rows))
}
