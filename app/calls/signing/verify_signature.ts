import { createHmac, timingSafeEqual } from 'node:crypto'

/** How far the clocks may be apart, and how long a request may be on its way; later it is taken for a replay. */
const MAX_AGE_MS = 5 * 60_000

export interface Signature {
  /** Seconds since the epoch, as it was sent. */
  timestamp: string
  /** `v1=<hex>`; several are separated by commas, for senders who change their secret. */
  signature: string
}

export type SignatureVerdict = { signedAt: Date } | { problem: 'invalid' | 'expired' }

/** Did one who knows one of these secrets send this body, and just now? */
export function verifySignature(
  { timestamp, signature }: Signature,
  body: string,
  secrets: readonly string[],
  now: Date
): SignatureVerdict {
  if (!/^\d{1,12}$/.test(timestamp)) return { problem: 'invalid' }
  const given = signature.split(',', 4).map((part) => part.trim().replace(/^v1=/, ''))
  const isGenuine = secrets
    .map((secret) => sign(secret, timestamp, body))
    .some((expected) => given.some((one) => isSame(expected, Buffer.from(one, 'hex'))))
  if (!isGenuine) return { problem: 'invalid' }
  const signedAt = new Date(Number(timestamp) * 1000)
  const isRecent = Math.abs(now.getTime() - signedAt.getTime()) <= MAX_AGE_MS
  return isRecent ? { signedAt } : { problem: 'expired' }
}

function sign(secret: string, timestamp: string, body: string): Buffer {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest()
}

function isSame(expected: Buffer, given: Buffer) {
  return given.length === expected.length && timingSafeEqual(given, expected)
}
