import { createHash, randomBytes } from 'node:crypto'
import type { Session } from '@adonisjs/session'
import { clock } from '#app/shared/clock'
import { authorizeUrl } from '#app/ads/google/oauth'

/** On the way to Google and back; kept in the session of the person, which lives in the database. */
export interface PendingLink {
  userId: string
  siteId: string
  verifier: string
  nonce: string
  startedAt: number
}

const KEY = 'ads.pending_links'
const MAX_AGE_MS = 10 * 60_000
/** Of several tabs, the last ones. */
const MAX_PENDING = 5

/** Where to send the person. What comes back is believed only in this session, once, for ten minutes. */
export function beginLink(session: Session, userId: string, siteId: string): string {
  const [state, nonce, verifier] = [secret(), secret(), secret()]
  const startedAt = clock.now().getTime()
  const others = Object.entries(pendingIn(session)).slice(1 - MAX_PENDING)
  session.put(KEY, {
    ...Object.fromEntries(others),
    [state]: { userId, siteId, verifier, nonce, startedAt },
  })
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  return authorizeUrl({ state, nonce, challenge })
}

/** What was begun with this state; null when nothing was, or not by this person, or too long ago. */
export function takePendingLink(
  session: Session,
  userId: string,
  state: unknown
): PendingLink | null {
  const pending = pendingIn(session)
  if (typeof state !== 'string' || !Object.hasOwn(pending, state)) return null
  const { [state]: found, ...others } = pending
  session.put(KEY, others)
  const age = clock.now().getTime() - found.startedAt
  return found.userId === userId && age >= 0 && age <= MAX_AGE_MS ? found : null
}

const pendingIn = (session: Session): Record<string, PendingLink> => session.get(KEY, {})

const secret = () => randomBytes(32).toString('base64url')
