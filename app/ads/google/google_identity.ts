import { googleAdsClient } from '#config/google_ads'
import { garbled } from '#app/ads/google/google_problem'

export interface GoogleIdentity {
  /** The person, whatever their address is. */
  sub: string
  email: string | null
}

/**
 * Whose grant it is. The token came from Google itself in answer to our own request, so its signature has nothing to add (OpenID
 * Connect Core 3.1.3.7); that it is for us and of this very linking has.
 */
export function identityIn(idToken: string | null, nonce: string): GoogleIdentity {
  const claims = claimsOf(idToken)
  if (!claims || claims.aud !== googleAdsClient().id || claims.nonce !== nonce) {
    throw garbled('it does not say whose account it is')
  }
  const { sub, email } = claims
  if (typeof sub !== 'string' || sub === '' || sub.length > 255) {
    throw garbled('it does not say whose account it is')
  }
  const isAddress = typeof email === 'string' && email.length <= 320
  return { sub, email: isAddress ? email.replaceAll('\0', '') : null }
}

function claimsOf(idToken: string | null): Record<string, unknown> | null {
  try {
    const claims = JSON.parse(Buffer.from(idToken!.split('.')[1], 'base64url').toString('utf8'))
    return claims && typeof claims === 'object' ? claims : null
  } catch {
    return null
  }
}
