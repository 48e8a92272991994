import { groupOf, type IntakeGroup } from '#app/health/intake/outcomes'
import type { HourCount, Slots } from '#app/health/page/queries/intake_counts'

export interface Bar extends Record<IntakeGroup, number> {
  /** An instant for an hour, a day of the site's zone for a day. */
  at: string
}

/** What came in at one kind of door. */
export interface DoorBars {
  door: DoorKind
  hours: Bar[]
  days: Bar[]
}

export const DOOR_KINDS = ['events', 'calls', 'numbers'] as const

export type DoorKind = (typeof DOOR_KINDS)[number]

/** Providers of calls have doors of their own. */
export const kindOf = (door: string) => door.split('/', 1)[0] as DoorKind

/** Events always; the others when something came in there. */
export function barsOfDoors(counts: HourCount[], slots: Slots): DoorBars[] {
  return DOOR_KINDS.flatMap((door) => {
    const own = counts.filter((count) => kindOf(count.door) === door)
    if (door !== 'events' && own.length === 0) return []
    return [{ door, hours: hoursOf(own, slots.hours), days: daysOf(own, slots.days) }]
  })
}

/** An hour belongs to the slot in which it begins: where clocks change by half an hour, the ones before are not those after. */
function hoursOf(counts: HourCount[], hours: Date[]): Bar[] {
  return hours.map((hour, i) => {
    const end = hours[i + 1]?.getTime() ?? Infinity
    const within = ({ hour: at }: HourCount) => at >= hour && at.getTime() < end
    return barOf(hour.toISOString(), counts.filter(within))
  })
}

function daysOf(counts: HourCount[], days: string[]): Bar[] {
  return days.map((day) =>
    barOf(
      day,
      counts.filter((count) => count.day === day)
    )
  )
}

function barOf(at: string, counts: HourCount[]): Bar {
  const bar: Bar = { at, taken: 0, dropped: 0, refused: 0 }
  for (const { outcome, count } of counts) bar[groupOf(outcome)] += count
  return bar
}
