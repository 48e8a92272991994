import { Secret, TOTP } from 'otpauth'

/** As all the apps expect it: RFC 6238 with SHA-1, six digits, half a minute. */
const PERIOD_SEC = 30
/** Clocks of telephones go wrong by that many periods. */
const DRIFT = 1
const ISSUER = 'OpsMantik'

/** In the letters that are typed where no camera is. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the picture says to the app. */
export function addressOf(secret: string, email: string): string {
  return totp(secret, email).toString()
}

/** The period whose code this is; null: of none that counts now. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window: DRIFT })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SEC) + delta
}

function totp(secret: string, label = '') {
  return new TOTP({ issuer: ISSUER, label, secret, period: PERIOD_SEC, digits: 6 })
}
