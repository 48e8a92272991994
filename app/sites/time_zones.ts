const CANONICAL = Intl.supportedValuesOf('timeZone')

/** Offsets such as `+02:00` are zones to Intl, but know no summer. */
const IANA_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/

/** Zones to choose from, `UTC` first. */
export const TIME_ZONES = ['UTC', ...CANONICAL.filter((zone) => zone !== 'UTC')]

/** An IANA zone, also under an older or newer name (`Asia/Kolkata`, `Asia/Calcutta`). */
export function isTimeZone(name: string): boolean {
  if (!IANA_NAME.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
