import UAParser from 'ua-parser-js'

export interface Device {
  /** `desktop`, `mobile`, `tablet`, ...; null when the user agent does not tell. */
  device: string | null
  browser: string | null
  os: string | null
}

const MAX_REMEMBERED = 2_000
const MAX_LENGTH = 512

const remembered = new Map<string, Device>()

/** What a user agent says of the device. Few browsers make most of the traffic, so answers are remembered. */
export function deviceOf(userAgent: string): Device {
  const key = userAgent.slice(0, MAX_LENGTH)
  const known = remembered.get(key)
  if (known) return known

  const device = parse(key)
  if (remembered.size >= MAX_REMEMBERED) remembered.delete(remembered.keys().next().value!)
  remembered.set(key, device)
  return device
}

function parse(userAgent: string): Device {
  if (!userAgent) return { device: null, browser: null, os: null }
  const { device, browser, os } = new UAParser(userAgent).getResult()
  return {
    device: device.type ?? (os.name ? 'desktop' : null),
    browser: browser.name ?? null,
    os: os.name ?? null,
  }
}
