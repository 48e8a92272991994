import UAParser from 'ua-parser-js'
import type { VisitFacts } from '#app/plugins/contracts/enricher'

const MAX_REMEMBERED = 2_000
/** The longest ones of real browsers, those inside of apps, have some 400. */
const MAX_REMEMBERED_LENGTH = 512

/** Whoever says more has said before it what device that is, and the parser's patterns need more than linear time. */
const MAX_LENGTH = 256

/** Some names are what stands there, and anybody can write anything there. */
const NAME = /^[\p{L}\p{N} ._+/()-]{1,64}$/u

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
    browser: nameOf(browser),
    os: nameOf(os),
  }
}

/** Of a device that does not say what it is. */
function usualDevice(os: string) {
  return os === 'Android' || os === 'iOS' ? 'mobile' : 'desktop'
}

function nameOf({ name = '' }: { name?: string }) {
  return NAME.test(name) ? name : null
}
