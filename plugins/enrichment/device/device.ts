import UAParser from 'ua-parser-js'
import type { VisitFacts } from '#app/plugins/contracts/enricher'

const MAX_REMEMBERED = 2_000

/** Longer ones are not from browsers, and the parser's patterns need more than linear time. */
const MAX_LENGTH = 512

const remembered = new Map<string, VisitFacts>()

/** What a user agent says of the device. Few browsers make most of the traffic, so answers are remembered. */
export function deviceOf(userAgent: string): VisitFacts {
  const key = userAgent.slice(0, MAX_LENGTH)
  const known = remembered.get(key)
  if (known) return known

  const device = parse(key)
  if (remembered.size >= MAX_REMEMBERED) remembered.delete(remembered.keys().next().value!)
  remembered.set(key, device)
  return device
}

function parse(userAgent: string): VisitFacts {
  if (!userAgent) return {}
  const { device, browser, os } = new UAParser(userAgent).getResult()
  return {
    device: device.type ?? (os.name ? 'desktop' : null),
    browser: browser.name ?? null,
    os: os.name ?? null,
  }
}
