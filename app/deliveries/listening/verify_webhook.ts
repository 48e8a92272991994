import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto'

export type Verdict = 'verified' | 'unverified' | 'wrong signature' | 'too old' | 'incomplete'

const TOLERANCE_SEC = 300

/** What docs/webhooks.md tells receivers to do, apart from how we sign: one would repeat the mistakes of the other. */
export function verifyWebhook(
  key: string,
  headers: Record<string, string | undefined>,
  body: string,
  now = Date.now()
): Verdict {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': list } = headers
  if (!id || !time || !list || !/^\d+$/.test(time)) return 'incomplete'
  if (Math.abs(now / 1000 - Number(time)) > TOLERANCE_SEC) return 'too old'
  const matches = matcherOf(key, Buffer.from(`${id}.${time}.${body}`))
  return list.split(' ').some(matches) ? 'verified' : 'wrong signature'
}

function matcherOf(key: string, content: Buffer): (signature: string) => boolean {
  const bytes = Buffer.from(key.replace(/^wh(?:sec|pk)_/, ''), 'base64')
  if (key.startsWith('whpk_')) {
    const x = bytes.toString('base64url')
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return (signature) =>
      signature.startsWith('v1a,') &&
      verify(null, content, publicKey, Buffer.from(signature.slice(4), 'base64'))
  }
  const expected = Buffer.from(`v1,${createHmac('sha256', bytes).update(content).digest('base64')}`)
  return (signature) => {
    const given = Buffer.from(signature)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }
}
