import encryption from '@adonisjs/core/services/encryption'

/** A secret and when it was typed, as an ISO instant: the date is all that is ever shown of it. */
export interface Secret {
  value: string
  setAt: string
}

export type Secrets = Record<string, Secret>

/** Whose secrets: of a site or a workspace, for one plugin. What was sealed for one cannot be opened for another. */
export interface SecretOwner {
  /** Id of the site or workspace. */
  of: string
  kind: string
  plugin: string
}

/** Null for none. */
export function seal(secrets: Secrets, owner: SecretOwner): string | null {
  if (Object.keys(secrets).length === 0) return null
  return encryption.encrypt(secrets, { purpose: purposeOf(owner) })
}

/** Null: it cannot be opened (any more), as after the key of the application was changed. */
export function unseal(sealed: string | null, owner: SecretOwner): Secrets | null {
  if (!sealed) return {}
  return encryption.decrypt<Secrets>(sealed, purposeOf(owner))
}

export function valuesOf(secrets: Secrets): Record<string, string> {
  return Object.fromEntries(Object.entries(secrets).map(([key, { value }]) => [key, value]))
}

function purposeOf({ of, kind, plugin }: SecretOwner) {
  return `plugin settings ${of}/${kind}/${plugin}`
}
