import UAParser from 'ua-parser-js'

export interface DeviceNames {
  browser: string | null
  system: string | null
}

/** Null where the browser does not say, or says nothing known. */
export function deviceNames(agent: string): DeviceNames {
  const { browser, os } = new UAParser(agent).getResult()
  return { browser: browser.name ?? null, system: os.name ?? null }
}
