import { storeConnection } from '#app/ads/connections/queries/store_connection'
import { identityIn } from '#app/ads/google/google_identity'
import { GoogleProblem } from '#app/ads/google/google_problem'
import { LinkRefused } from '#app/ads/connections/exceptions'
import type { PendingLink } from '#app/ads/connections/begin_link'
import { ADWORDS, DATA_MANAGER, exchangeCode, type Tokens } from '#app/ads/google/oauth'

export interface Linked {
  connectionId: string
  email: string | null
  /** A box that was not ticked, in words; null when all were. */
  missing: string | null
}

/** Trades the code for tokens and keeps them. Linking the same Google account again renews what is there. */
export async function finishLink(pending: PendingLink, code: string): Promise<Linked> {
  const tokens = await tokensFor(code, pending.verifier)
  const { sub, email } = identityIn(tokens.idToken, pending.nonce)
  const scopes = tokens.scopes ?? []
  if (!scopes.includes(ADWORDS) && !scopes.includes(DATA_MANAGER)) {
    throw new LinkRefused('Nothing was ticked on Google’s page, so nothing was linked.', {
      help: 'Link again and leave the boxes about Google Ads ticked.',
    })
  }
  if (!tokens.refreshToken) {
    throw new LinkRefused('Google gave a permission that ends in an hour, so nothing was linked.', {
      help: 'Take OpsMantik off the list at myaccount.google.com/connections and link again.',
    })
  }
  const connectionId = await storeConnection({
    userId: pending.userId,
    siteId: pending.siteId,
    account: sub,
    email,
    scopes,
    tokens: { ...tokens, refreshToken: tokens.refreshToken },
  })
  return { connectionId, email, missing: missingIn(scopes) }
}

async function tokensFor(code: string, verifier: string): Promise<Tokens> {
  try {
    return await exchangeCode(code, verifier)
  } catch (error) {
    if (error instanceof GoogleProblem && error.fault === 'refused') {
      throw new LinkRefused('Google does not take this answer any more.', {
        help: 'It works once and for a moment. Link again.',
      })
    }
    throw error
  }
}

/** What will not work because a box was not ticked. */
function missingIn(scopes: readonly string[]): string | null {
  if (!scopes.includes(ADWORDS)) {
    return 'The box for Google Ads was not ticked: costs cannot be read. Link again and tick it.'
  }
  if (!scopes.includes(DATA_MANAGER)) {
    return 'The box for sending conversions was not ticked: costs are read, but nothing can be sent back. Link again and tick it.'
  }
  return null
}
