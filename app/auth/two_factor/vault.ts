import encryption from '@adonisjs/core/services/encryption'

/** A secret sealed for one person: copied into the row of somebody else, it cannot be opened. */
export function sealSecret(secret: string, userId: string): string {
  return encryption.use('tokens').encrypt(secret, { purpose: purposeOf(userId) })
}

/** Null: it cannot be opened (any more), as after all keys were changed at once. */
export function openSecret(sealed: string, userId: string): string | null {
  return encryption.use('tokens').decrypt<string>(sealed, purposeOf(userId))
}

function purposeOf(userId: string) {
  return `two-factor secret ${userId}`
}
