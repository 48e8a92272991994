import { isIP } from 'node:net'
import { createHash } from 'node:crypto'
import limiter from '@adonisjs/limiter/services/main'
import { truncatedAddress } from '#app/shared/addresses'
import { errors } from '@adonisjs/limiter'

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
  return attempt(signInLimits(email, ip))
}

/** Whoever proved to own the address may sign in at once, however often somebody guessed before. */
export async function forgiveGuesses(email: string, ip: string) {
  for (const limit of signInLimits(email, ip)) {
    if (!limit.isShared) await limiterOf(limit).delete(limit.key)
  }
}

function signInLimits(email: string, ip: string): Limit[] {
  return [
    { key: `sign_in:${network(ip)}:${fingerprint(email)}`, requests: 5, duration: '15 mins' },
    { key: `sign_in:${network(ip)}`, requests: 100, duration: '15 mins', isShared: true },
    { key: `sign_in:${fingerprint(email)}`, requests: 30, duration: '1 hour' },
  ]
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

const ownPassword = (userId: string): Limit => ({
  key: `current_password:${userId}`,
  requests: 5,
  duration: '15 mins',
})

export function currentPasswordAttempt(userId: string) {
  return attempt([ownPassword(userId)])
}

/** Of the second proof. Few for an account: who gets here knows its password. */
export function codeAttempt(userId: string, ip: string) {
  return attempt(codeLimits(userId, ip))
}

/** Of both proofs at once. */
export function proofAttempt(userId: string, ip: string) {
  return attempt([ownPassword(userId), ...codeLimits(userId, ip)])
}

function codeLimits(userId: string, ip: string): Limit[] {
  return [
    { key: `code:${network(ip)}:${userId}`, requests: 5, duration: '15 mins' },
    { key: `code:${network(ip)}`, requests: 60, duration: '15 mins', isShared: true },
    { key: `code:${userId}`, requests: 50, duration: '1 day' },
  ]
}

export function invitationAttempt(userId: string) {
  return attempt([{ key: `invitation:${userId}`, requests: 60, duration: '1 hour' }])
}

/** Whoever has the link may guess its password, but not for long. */
export function linkPasswordAttempt(linkId: string, ip: string) {
  return attempt([
    { key: `link:${network(ip)}:${linkId}`, requests: 5, duration: '15 mins' },
    { key: `link:${linkId}`, requests: 100, duration: '1 hour', isShared: true },
  ])
}

export function reportMailAttempt(userId: string) {
  return attempt([{ key: `report_mail:${userId}`, requests: 30, duration: '1 hour' }])
}

/** Counts first and looks afterwards, so that a hundred guesses at once are still a hundred guesses. */
async function attempt(limits: Limit[]): Promise<Attempt> {
  for (const limit of limits) {
    try {
      await limiterOf(limit).consume(limit.key)
    } catch (error) {
      if (!(error instanceof errors.E_TOO_MANY_REQUESTS)) throw error
      return { allowed: false, retryAfterSec: Math.max(1, error.response.availableIn) }
    }
  }
  return { allowed: true, forgive: () => giveBack(limits) }
}

async function giveBack(limits: Limit[]) {
  for (const limit of limits) {
    if (limit.isShared) await limiterOf(limit).decrement(limit.key)
    else await limiterOf(limit).delete(limit.key)
  }
}

function limiterOf({ requests, duration }: Limit) {
  return limiter.use({ requests, duration })
}

/** Keys hold no addresses of people, and have one length whatever was typed. */
function fingerprint(email: string) {
  return createHash('sha256').update(email).digest('base64url')
}

/** One household has one IPv4 address, but more IPv6 addresses than anybody can count. */
function network(ip: string) {
  return isIP(ip) === 6 ? (truncatedAddress(ip) ?? ip) : ip
}
