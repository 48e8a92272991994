import type { WalkedDay } from '#app/traffic/funnels/walk/types'

/** Days as a test writes them: who came when, and what they did. */
export interface PlainVisit {
  person: number
  startedAt: number
  mayEnter: boolean
  /** `page` 0: no page. */
  steps: { mask: number; page: number; after: number }[]
}

export interface Reached {
  depth: number
  day: number
  visit: number
  next: number
  /** By step; null for the first. */
  waits: (number | null)[]
}

interface Happened {
  at: number
  mask: number
  mayEnter: boolean
  day: number
  visit: number
  page: number
  /** Pages seen after it in the same visit. */
  later: number[]
}

/** What the walker says, found by trying every way there is. By person; those who never entered are missing. */
export function naiveFunnel(days: PlainVisit[][], steps: number, withinSec: number | null) {
  const reached = new Map<number, Reached>()
  for (const [person, visits] of visitsByPerson(days)) {
    const attempts = withinSec === null ? visits.map((visit) => [visit]) : [visits]
    for (const attempt of attempts) follow(person, attempt.flat(), steps, withinSec, reached)
  }
  return reached
}

function follow(
  person: number,
  events: Happened[],
  steps: number,
  withinSec: number | null,
  reached: Map<number, Reached>
) {
  for (let depth = 1; depth <= steps; depth++) {
    const known = reached.get(person)
    if (known && known.depth >= depth) continue
    const first = events.findIndex((_, i) => isEndOfWay(events, i, depth, withinSec))
    if (first < 0) return
    const { at, day, visit, page, later } = events[first]
    const before = events.findLastIndex(
      (_, i) => i < first && depth > 1 && isEndOfWay(events, i, depth - 1, withinSec)
    )
    const wait = depth === 1 ? null : Math.max(0, at - events[before].at)
    const next = later.find((other) => other !== page) ?? 0
    reached.set(person, { depth, day, visit, next, waits: [...(known?.waits ?? []), wait] })
  }
}

/** Whether some way of so many steps ends with this event, each of them in time. */
function isEndOfWay(events: Happened[], end: number, depth: number, withinSec: number | null) {
  const leadsTo = (i: number, step: number, lastAt: number): boolean => {
    const { mask, mayEnter, at } = events[i]
    if (!(mask & (1 << step))) return false
    if (step === 0) return mayEnter && (withinSec === null || lastAt - at <= withinSec)
    return events.some((_, j) => j < i && leadsTo(j, step - 1, Math.max(lastAt, at)))
  }
  return leadsTo(end, depth - 1, events[end].at)
}

function visitsByPerson(days: PlainVisit[][]) {
  const people = new Map<number, Happened[][]>()
  days.forEach((visits, day) =>
    visits.forEach((plain, visit) => {
      if (!people.has(plain.person)) people.set(plain.person, [])
      let page = 0
      const events = plain.steps.map((step, i) => {
        page = step.page || page
        return {
          at: plain.startedAt + step.after,
          mask: step.mask,
          mayEnter: plain.mayEnter,
          day,
          visit,
          page,
          later: plain.steps.slice(i + 1).flatMap((other) => other.page || []),
        }
      })
      people.get(plain.person)!.push(events)
    })
  )
  return people
}

/** The same day in columns; every step has a code of its own. */
export function inColumns(visits: PlainVisit[]): WalkedDay {
  const steps = visits.flatMap((visit) => visit.steps)
  return {
    visits: visits.length,
    visitor: Uint32Array.from(visits, ({ person }) => 3 * person),
    started: Float64Array.from(visits, ({ startedAt }) => startedAt * 1000 + 17),
    counts: Uint8Array.from(visits, (visit) => visit.steps.length),
    codes: Uint32Array.from(steps, (_, i) => i),
    seconds: Uint32Array.from(steps, ({ after }) => after),
    masks: Uint8Array.from(steps, ({ mask }) => mask),
    pages: Uint32Array.from(steps, ({ page }) => page),
    mayEnter: Uint8Array.from(visits, ({ mayEnter }) => Number(mayEnter)),
  }
}
