import { countIn, dayIn, Tally, type ReadHistory } from '#app/history/reading/tally'
import { nameOfColumn, type CsvTable } from '#app/history/reading/csv_records'

/** Names of a column in the reports and in the API, the best first. */
const COLUMNS = {
  day: ['date'],
  source: [
    'sessionsourcemedium',
    'sourcemedium',
    'sessionsource',
    'source',
    'sessiondefaultchannelgroup',
    'sessionprimarychannelgroupdefaultchannelgroup',
    'firstusersourcemedium',
  ],
  page: [
    'landingpage',
    'landingpagequerystring',
    'pagepathandscreenclass',
    'pagepath',
    'pagepathquerystring',
  ],
  visits: ['sessions', 'visits'],
  visitors: ['totalusers', 'users', 'activeusers'],
  pageViews: ['views', 'screenpageviews', 'pageviews'],
  conversions: ['keyevents', 'conversions'],
} as const

type Name = keyof typeof COLUMNS

export function isGa4({ head }: CsvTable) {
  const at = columnsIn(head)
  return at.day >= 0 && (at.visits >= 0 || at.visitors >= 0 || at.pageViews >= 0)
}

/** A report of Google Analytics 4: a row for each day, or for each day and source or landing page. */
export function readGa4({ head, rows }: CsvTable): ReadHistory {
  const at = columnsIn(head)
  const tally = new Tally()
  const used = new Set(Object.values(at))
  tally.unused = head.filter((_, index) => !used.has(index))
  for (const { line, cells } of rows) {
    const day = dayIn(cells?.[at.day])
    const figures = cells && figuresIn(cells, at)
    // Its last row adds up all days.
    if (!figures || !tally.isDay(day)) {
      tally.ignore(String(line))
      continue
    }
    tally.understand()
    tally.addToDay(day, figures)
    const count = figures.visits ?? figures.visitors ?? figures.pageViews ?? 0
    if (at.source >= 0) tally.addRow('source', day, cells[at.source], count)
    if (at.page >= 0) tally.addRow('page', day, cells[at.page], count)
  }
  return tally.of('ga4')
}

function figuresIn(cells: string[], at: Record<Name, number>) {
  const figures = {
    visits: countIn(cells[at.visits]),
    visitors: countIn(cells[at.visitors]),
    pageViews: countIn(cells[at.pageViews]),
    conversions: countIn(cells[at.conversions]),
  }
  const isAny = figures.visits !== null || figures.visitors !== null || figures.pageViews !== null
  return isAny ? figures : null
}

function columnsIn(head: string[]): Record<Name, number> {
  const names = head.map(nameOfColumn)
  const found = Object.entries(COLUMNS).map(([key, known]) => {
    const name = known.find((one) => names.includes(one))
    return [key, name === undefined ? -1 : names.indexOf(name)]
  })
  return Object.fromEntries(found)
}
