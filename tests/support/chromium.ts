import { existsSync } from 'node:fs'

/** `npm test` finds or installs a browser and says where it is; run by hand, the usual place is tried. */
export function chromiumPath() {
  const path = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  if (!existsSync(path)) throw new Error(`No browser at ${path}: set CHROME_PATH`)
  return path
}

/** No sandbox because CI runs as root; the rest keeps Chromium from calling home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
