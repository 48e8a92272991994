import { convert } from '#app/demo/traffic/convert'
import type { Random } from '#app/demo/random'
import { Walk, type Step } from '#app/demo/traffic/walk'
import type { DemoSite, Page } from '#app/demo/demo_site'
import type { DemoVisitor } from '#app/demo/traffic/visitor'
import type { Arrival, ArrivalKind } from '#app/demo/traffic/arrival'

/** How people read: pages, seconds a page, and how likely they do what on one. */
interface Reading {
  pages: [least: number, most: number]
  seconds: number
  half: number
  end: number
  hover: number
  extra: number
}

const BOUNCE: Reading = { pages: [1, 1], seconds: 9, half: 0.2, end: 0.03, hover: 0.03, extra: 0 }
const BROWSE: Reading = {
  pages: [2, 4],
  seconds: 24,
  half: 0.5,
  end: 0.11,
  hover: 0.14,
  extra: 0.05,
}
const STUDY: Reading = {
  pages: [3, 7],
  seconds: 48,
  half: 0.84,
  end: 0.34,
  hover: 0.34,
  extra: 0.22,
}
const DECIDED: Reading = {
  pages: [1, 3],
  seconds: 28,
  half: 0.6,
  end: 0.16,
  hover: 0.42,
  extra: 0.06,
}

/** What somebody does on a site, from the first page to the last. */
export function journeyOf(
  site: DemoSite,
  visitor: DemoVisitor,
  arrival: Arrival,
  { isReturning, converts }: { isReturning: boolean; converts: boolean },
  random: Random
): Step[] {
  const walk = new Walk(site, arrival.page.path + arrival.query, arrival.referrer)
  read(
    walk,
    arrival.page,
    converts ? DECIDED : readingOf(arrival.kind, isReturning, random),
    random
  )
  if (converts) convert(walk, visitor, random)
  if (random.chance(0.88)) {
    walk.pass(random.logNormal(6, 0.8))
    walk.note('system', 'session_end')
  }
  return walk.steps
}

function readingOf(kind: ArrivalKind, isReturning: boolean, random: Random): Reading {
  const bounces = kind === 'social' ? 60 : kind === 'ad' ? 44 : 36
  const weights = new Map([
    [BOUNCE, isReturning ? bounces / 2 : bounces],
    [BROWSE, 42],
    [STUDY, kind === 'assistant' || isReturning ? 26 : 14],
  ])
  return random.weighted([...weights.keys()], (reading) => weights.get(reading)!)
}

function read(walk: Walk, first: Page, reading: Reading, random: Random) {
  readPage(walk, first, reading, random)
  const count = random.integer(...reading.pages)
  for (let i = 1; i < count; i++) {
    const others = walk.site.pages.filter(({ path }) => path !== walk.path)
    const next = random.weighted(others, ({ weight }) => weight)
    walk.goTo(next.path)
    readPage(walk, next, reading, random)
  }
}

function readPage(walk: Walk, page: Page, reading: Reading, random: Random) {
  const { site } = walk
  const seconds = Math.min(600, random.logNormal(reading.seconds, 0.7))
  walk.pass(seconds * 0.3)
  if (random.chance(reading.half)) {
    walk.note('interaction', 'scroll_depth', undefined, 50)
    walk.pass(seconds * 0.3)
    if (random.chance(reading.end / reading.half)) {
      walk.note('interaction', 'scroll_depth', undefined, 90)
      walk.pass(seconds * 0.2)
    }
  }
  if (random.chance(reading.hover)) {
    walk.note('interaction', 'hover_intent', random.pick(site.callsToAction), 2)
    walk.pass(seconds * 0.1)
  }
  if (page.video && random.chance(reading.extra * 2)) {
    const watched = random.integer(5, 95)
    walk.pass(watched)
    walk.note('interaction', 'video_watch', page.video, watched)
  }
  if (random.chance(reading.extra)) lookAtExtras(walk, random)
  walk.pass(seconds * 0.1)
}

function lookAtExtras(walk: Walk, random: Random) {
  const { downloads = [], outbound = [] } = walk.site
  const links = [...downloads, ...outbound]
  if (!links.length) return
  const link = random.pick(links)
  const label = link.startsWith('/') ? `https://${walk.site.host}${link}` : link
  walk.note('interaction', downloads.includes(link) ? 'download' : 'external_link', label)
  walk.pass(random.logNormal(4, 0.5))
}
