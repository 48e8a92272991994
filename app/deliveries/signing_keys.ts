import { generateKeyPairSync, randomBytes } from 'node:crypto'
import encryption from '@adonisjs/core/services/encryption'

/** One key of a destination; `until` (ISO) when it is being replaced by a newer one. */
export interface SigningKey {
  value: string
  until: string | null
}

export type Signature = 'v1' | 'v1a'

const SECRET_BYTES = 32

/** Receivers look at every signature of a message; nobody needs more. */
const MAX_KEYS = 10

export function newKey(signature: Signature): string {
  if (signature === 'v1') return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const bytes = [d!, x!].map((part) => Buffer.from(part, 'base64url'))
  return `whsk_${Buffer.concat(bytes).toString('base64')}`
}

/** What a receiver verifies with: of an asymmetric key its public half. */
export function verifyingKey(key: string): string {
  if (!key.startsWith('whsk_')) return key
  return `whpk_${Buffer.from(key.slice(5), 'base64').subarray(-32).toString('base64')}`
}

export function signatureOf(key: string): Signature {
  return key.startsWith('whsk_') ? 'v1a' : 'v1'
}

/** A new key in front of the others, which go on until `overlapMs` from now. */
export function rotated(
  keys: SigningKey[],
  key: string,
  now: Date,
  overlapMs: number
): SigningKey[] {
  const end = new Date(now.getTime() + overlapMs).toISOString()
  const ending = keys.map(({ value, until }) => ({
    value,
    until: until !== null && until < end ? until : end,
  }))
  return [{ value: key, until: null }, ...holdingAt(ending, now)].slice(0, MAX_KEYS)
}

export function holdingAt(keys: SigningKey[], now: Date): SigningKey[] {
  return keys.filter(({ until }) => until === null || until > now.toISOString())
}

export function sealKeys(keys: SigningKey[], destinationId: string): string {
  return encryption.encrypt(keys, { purpose: purposeOf(destinationId) })
}

/** Null: they cannot be opened (any more), as after the key of the application was changed. */
export function unsealKeys(sealed: string | null, destinationId: string): SigningKey[] | null {
  return sealed ? encryption.decrypt<SigningKey[]>(sealed, purposeOf(destinationId)) : []
}

function purposeOf(destinationId: string) {
  return `signing keys ${destinationId}`
}
