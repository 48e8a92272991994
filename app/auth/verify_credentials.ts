import User from '#app/auth/models/user'
import hash from '@adonisjs/core/services/hash'

export type Verified = { matches: true; user: User } | { matches: false; user: User | null }

/**
 * Does the password belong to the address? `user` of a failed attempt is for the log only: an unknown address must look
 * like a wrong password, in the words of the answer and in its time.
 */
export async function verifyCredentials(email: string, password: string): Promise<Verified> {
  const user = await User.findBy('email', email)
  const matches = await passwordMatches(user, password)
  return matches && user ? { matches, user } : { matches: false, user }
}

/** Does the same work whether or not there is anything to compare with. */
export async function passwordMatches(user: User | null, password: string): Promise<boolean> {
  const { password: stored } = user ?? {}
  return inTurn(async () => {
    if (stored) return hash.verify(stored, password)
    await hash.make(password)
    return false
  })
}

/** Each hash holds one of Node's four threads for a fifth of a second; files and names have to be looked up meanwhile. */
const AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
