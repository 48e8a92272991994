import { randomBytes } from 'node:crypto'
import encryption from '@adonisjs/core/services/encryption'

/** Tells people, and programs that look for lost secrets, what it is. */
const PREFIX = 'omcs_'

export function newCallSecret(): string {
  return PREFIX + randomBytes(32).toString('base64url')
}

/** What was sealed for one site cannot be opened for another. */
export function sealCallSecret(secret: string, siteId: string): string {
  return encryption.encrypt(secret, { purpose: purposeOf(siteId) })
}

/** Null: it cannot be opened (any more), as after the key of the application was changed. */
export function openCallSecret(sealed: string, siteId: string): string | null {
  return encryption.decrypt<string>(sealed, purposeOf(siteId))
}

function purposeOf(siteId: string) {
  return `call secret ${siteId}`
}
