import { Random } from '#app/demo/random'
import type { DemoSite } from '#app/demo/demo_site'
import { DESKTOP, MOBILE, type Browser } from '#app/demo/traffic/browsers'

/** Somebody with a browser. */
export interface DemoVisitor {
  fingerprint: string
  browser: Browser
  screen: [width: number, height: number]
  /** Browser language. */
  language: string
  address: string
  gpc: boolean
  dnt: boolean
  /** By which the clock of the device is ahead, ms. */
  clockAheadMs: number
}

/** As the tracker makes them: two numbers of 32 bits in base 36. */
export function newFingerprint(random: Random): string {
  return random.bits().toString(36) + random.bits().toString(36)
}

/** All that is told of a visitor follows from the fingerprint, so that whoever comes back comes back as the same. */
export function visitorOf(site: DemoSite, fingerprint: string): DemoVisitor {
  const random = new Random(fingerprint)
  const isMobile = random.chance(site.mobileShare)
  const browser = random.weighted(isMobile ? MOBILE : DESKTOP, ({ weight }) => weight)
  return {
    fingerprint,
    browser,
    screen: random.pick(browser.screens),
    language: random.name(site.languages),
    address: addressOf(site, random),
    gpc: random.chance(browser.gpc ?? 0.01),
    dnt: random.chance(0.05),
    clockAheadMs: clockAhead(random),
  }
}

/** In a real network, so that it has a place; who has the address is chance, and only its network is stored. */
function addressOf({ networks }: DemoSite, random: Random) {
  if (random.chance(0.35)) {
    const groups = Array.from({ length: 2 }, () => random.integer(1, 0xffff).toString(16))
    return `${random.pick(networks.v6)}:${groups[0]}::${groups[1]}`
  }
  return `${random.pick(networks.v4)}.${random.integer(0, 255)}.${random.integer(1, 254)}`
}

/** Most clocks are right; some are off by minutes, a few by hours. */
function clockAhead(random: Random) {
  const spread = random.weighted([800, 90_000, 3 * 3_600_000], (ms) =>
    ms === 800 ? 85 : ms === 90_000 ? 12 : 3
  )
  return Math.round(random.normal() * spread)
}
