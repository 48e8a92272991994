import UAParser from 'ua-parser-js'
import type { VisitFacts } from '#app/plugins/contracts/enricher'

const MAX_REMEMBERED = 2_000
/** The longest ones of real browsers, those inside of apps, have some 400. */
const MAX_REMEMBERED_LENGTH = 512

/** Whoever says more has said before it what device that is, and the parser's patterns need more than linear time. */
const MAX_LENGTH = 256

const remembered = new Map<string, VisitFacts>()

/** What a user agent says of the device. Few browsers make most of the traffic, so answers are remembered. */
export function deviceOf(userAgent: string): VisitFacts {
  const known = remembered.get(userAgent)
  if (known) return known

  const device = parse(userAgent.slice(0, MAX_LENGTH))
  if (userAgent.length > MAX_REMEMBERED_LENGTH) return device
  if (remembered.size >= MAX_REMEMBERED) remembered.delete(remembered.keys().next().value!)
  remembered.set(userAgent, device)
  return device
}

function parse(userAgent: string): VisitFacts {
  if (!userAgent) return {}
  const { device, browser, os } = new UAParser(userAgent).getResult()
  return {
    device: device.type ?? (os.name ? usualDevice(os.name) : null),
    browser: browser.name ?? null,
    os: os.name ?? null,
  }
}

/** Of a device that does not say what it is. */
function usualDevice(os: string) {
  return os === 'Android' || os === 'iOS' ? 'mobile' : 'desktop'
}
