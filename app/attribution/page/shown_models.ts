import type { KnownSite } from '#app/sites/site_registry'
import { installedModels } from '#app/attribution/installed_models'
import type { AttributionReport } from '#app/attribution/report/types'

/** A model as the page shows it. */
export interface ShownModel {
  name: string
  version: string
  summary: string
  /** Looks at one journey alone: a site can have it as its own. */
  isRule: boolean
  /** `pending`: it learns from all journeys of the period, and nobody has asked it yet. */
  state: 'ok' | 'too_few' | 'failed' | 'pending'
  /** Conversions that it takes, and those that there are. */
  needed: number | null
  found: number | null
  problem: string | null
}

/** The models of the site, those that look at one journey first. */
export function shownModels(site: KnownSite, report: AttributionReport | null): ShownModel[] {
  const shown = installedModels(site).map(({ plugin, needs }): ShownModel => {
    const { name, version, summary } = plugin
    const isRule = needs === 'journey'
    const result = isRule ? null : report?.models.find((one) => one.name === name)
    return {
      name,
      version,
      summary,
      isRule,
      state: isRule ? 'ok' : (result?.state ?? 'pending'),
      needed: result?.needed ?? null,
      found: result?.found ?? null,
      problem: result?.problem ?? null,
    }
  })
  return shown.sort((a, b) => Number(b.isRule) - Number(a.isRule))
}
