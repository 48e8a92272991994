import { toE164 } from '#app/shared/phone_number'

/** What a site has told of a visitor. */
export interface Identity {
  kind: 'phone' | 'email'
  /** E.164, or the SHA-256 of the address in lower case, in hex. */
  value: string
}

interface Told {
  category: string
  action: string
  metadata: Record<string, unknown> | null
}

const SHA256 = /^[0-9a-f]{64}$/

/** Who a visitor is, when this event is one of `opsmantik.identify`. What is no number and no hash is as if it had not been said. */
export function identitiesIn(
  { category, action, metadata }: Told,
  country: string | null
): Identity[] {
  if (category !== 'system' || action !== 'identify' || !metadata) return []
  const { email_sha256: email, phone } = metadata
  const identities: Identity[] = []
  const hash = typeof email === 'string' ? email.toLowerCase() : ''
  if (SHA256.test(hash)) identities.push({ kind: 'email', value: hash })
  const number = typeof phone === 'string' ? toE164(phone, country) : null
  if (number) identities.push({ kind: 'phone', value: number })
  return identities
}
