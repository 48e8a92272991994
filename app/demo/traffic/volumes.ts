import type { Origin } from '#app/demo/traffic/arrival'
import type { SourceName } from '#app/demo/traffic/sources'
import type { Campaign, DemoSite } from '#app/demo/demo_site'
import { kindOf, RETURNING } from '#app/demo/traffic/arrival'
import { weightOfDay, type Calendar } from '#app/demo/traffic/rhythm'

/** About how many visits come in one way on a day. */
export interface Volume {
  origin: Origin
  /** Of people who were never here. */
  fresh: number
  /** Of people who were. */
  again: number
}

export function volumesOf(site: DemoSite, calendar: Calendar, index: number): Volume[] {
  const unpaid = unpaidVisits(site, calendar, index)
  const sources = Object.entries(site.sources) as [SourceName, number][]
  const whole = sources.reduce((sum, [, weight]) => sum + weight, 0)
  return [
    ...sources.map(([source, weight]) => volume({ source }, (unpaid * weight) / whole)),
    ...site.campaigns.map((campaign) =>
      volume({ campaign }, paidVisits(site, campaign, calendar, index))
    ),
  ]
}

/** About how many visits there are in these days. */
export function expectedVisits(site: DemoSite, calendar: Calendar): number {
  const days = calendar.days.map((_, index) => volumesOf(site, calendar, index))
  return days.flat().reduce((sum, { fresh, again }) => sum + fresh + again, 0)
}

/** At this part of the time shown, 0-1. */
export function isRunning({ from, to = 1 }: Campaign, part: number) {
  return part >= from && part <= to
}

function volume(origin: Origin, visits: number): Volume {
  const again = visits * RETURNING[kindOf(origin)]
  return { origin, fresh: visits - again, again }
}

function unpaidVisits(site: DemoSite, calendar: Calendar, index: number) {
  return (
    site.visitsPerDay *
    site.growth ** (index / calendar.days.length) *
    weightOfDay(site, calendar, index)
  )
}

function paidVisits(site: DemoSite, campaign: Campaign, calendar: Calendar, index: number) {
  if (!isRunning(campaign, index / calendar.days.length)) return 0
  if (campaign.everyDays && index % campaign.everyDays !== 0) return 0
  return campaign.visitsPerDay * weightOfDay(site, calendar, index)
}
