import { isIP } from 'node:net'
import { createHash } from 'node:crypto'
import limiter from '@adonisjs/limiter/services/main'
import { truncatedAddress } from '#app/shared/addresses'
import { errors, type Limiter } from '@adonisjs/limiter'

/** Attempts of one kind that one key may make in a time. */
interface Limit {
  key: string
  requests: number
  duration: string
  /** A success gives back only its own attempt, not those of everybody behind the same address. */
  isShared?: boolean
}

export type Attempt =
  { allowed: true; forgive: () => Promise<void> } | { allowed: false; retryAfterSec: number }

/**
 * The account is last: an address that has used up its own attempts cannot lock the person out from everywhere else.
 */
export function signInAttempt(email: string, ip: string) {
  return attempt([
    { key: `sign_in:${network(ip)}:${fingerprint(email)}`, requests: 5, duration: '15 mins' },
    { key: `sign_in:${network(ip)}`, requests: 100, duration: '15 mins', isShared: true },
    { key: accountKey(email), requests: 30, duration: '1 hour' },
  ])
}

/** Whoever proved to own the address may sign in at once, however often somebody guessed before. */
export async function forgiveAccount(email: string) {
  await limiter.use({ requests: 30, duration: '1 hour' }).delete(accountKey(email))
}

export function signUpAttempt(ip: string) {
  return attempt([{ key: `sign_up:${network(ip)}`, requests: 20, duration: '1 hour' }])
}

export function resetMailAttempt(email: string, ip: string) {
  return attempt([
    { key: `reset_mail:${network(ip)}`, requests: 20, duration: '1 hour' },
    { key: `reset_mail:${fingerprint(email)}`, requests: 3, duration: '1 hour' },
  ])
}

export function resetAttempt(ip: string) {
  return attempt([{ key: `reset:${network(ip)}`, requests: 30, duration: '1 hour' }])
}

export function currentPasswordAttempt(userId: string) {
  return attempt([{ key: `current_password:${userId}`, requests: 5, duration: '15 mins' }])
}

/** Counts first and looks afterwards, so that a hundred guesses at once are still a hundred guesses. */
async function attempt(limits: Limit[]): Promise<Attempt> {
  const taken: { limit: Limit; limiter: Limiter }[] = []
  for (const limit of limits) {
    const own = limiter.use({ requests: limit.requests, duration: limit.duration })
    taken.push({ limit, limiter: own })
    try {
      await own.consume(limit.key)
    } catch (error) {
      if (!(error instanceof errors.E_TOO_MANY_REQUESTS)) throw error
      return { allowed: false, retryAfterSec: Math.max(1, error.response.availableIn) }
    }
  }
  return { allowed: true, forgive: () => giveBack(taken) }
}

async function giveBack(taken: { limit: Limit; limiter: Limiter }[]) {
  for (const { limit, limiter: own } of taken) {
    if (limit.isShared) await own.decrement(limit.key)
    else await own.delete(limit.key)
  }
}

function accountKey(email: string) {
  return `sign_in:${fingerprint(email)}`
}

/** Keys hold no addresses of people, and have one length whatever was typed. */
function fingerprint(email: string) {
  return createHash('sha256').update(email).digest('base64url')
}

/** One household has one IPv4 address, but more IPv6 addresses than anybody can count. */
function network(ip: string) {
  return isIP(ip) === 6 ? (truncatedAddress(ip) ?? ip) : ip
}
