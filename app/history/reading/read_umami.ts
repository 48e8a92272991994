import { countIn, dayIn, Tally, type ReadHistory } from '#app/history/reading/tally'
import type { CsvTable } from '#app/history/reading/csv_records'
import { DateTime } from 'luxon'

const NEEDED = ['session_id', 'created_at', 'url_path', 'event_type']

/** Of an event: a page view is 1, what a site tells by itself is 2. */
const PAGE_VIEW = 1

export function isUmami({ head }: CsvTable) {
  return NEEDED.every((name) => head.includes(name))
}

interface SeenDay {
  visitors: Set<string>
  visits: Set<string>
}

/** Rows of `website_event`, added up by day in the zone of the site: they are in UTC. */
export function readUmami({ head, rows }: CsvTable, zone: string): ReadHistory {
  const at = Object.fromEntries(head.map((name, index) => [name, index]))
  const tally = new Tally()
  const seen = new Map<string, SeenDay>()
  const began = new Set<string>()
  for (const { line, cells } of rows) {
    const day = cells && dayOf(cells[at.created_at], zone)
    if (!cells || !tally.isDay(day)) {
      tally.ignore(String(line))
      continue
    }
    tally.understand()
    const visit = cells[at.visit_id] || cells[at.session_id]
    const that = seen.get(day) ?? { visitors: new Set(), visits: new Set() }
    seen.set(day, that)
    that.visitors.add(cells[at.session_id])
    that.visits.add(visit)
    if (countIn(cells[at.event_type]) !== PAGE_VIEW) continue
    tally.addToDay(day, { pageViews: 1 })
    tally.addRow('page', day, cells[at.url_path], 1)
    if (began.has(visit)) continue
    began.add(visit)
    tally.addRow('source', day, cells[at.referrer_domain] ?? '', 1)
  }
  for (const [day, { visitors, visits }] of seen) {
    tally.addToDay(day, { visitors: visitors.size, visits: visits.size })
  }
  tally.unused = head.filter((name) => !USED.has(name))
  return tally.of('umami')
}

const USED = new Set([...NEEDED, 'visit_id', 'referrer_domain'])

function dayOf(cell: string, zone: string): string | null {
  if (!dayIn(cell)) return null
  const text = cell
    .trim()
    .replace(' ', 'T')
    .replace(/Z$|[+-]\d\d(:?\d\d)?$/, '')
  const at = DateTime.fromISO(text, { zone: 'utc' }).setZone(zone)
  return at.isValid ? at.toISODate() : null
}
