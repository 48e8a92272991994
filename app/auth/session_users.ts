import User from '#app/auth/models/user'
import { clock } from '#app/shared/clock'
import { isUuid } from '#app/shared/ids'
import { symbols } from '@adonisjs/auth'
import { SESSION_LIFETIME_MS } from '#config/session'
import type { SessionUserProviderContract } from '@adonisjs/auth/types/session'

const IDENTIFIER = /^([\w-]+)\.(\d+)\.(\d+)$/

/** When the person of this login session proved who they are, as it stands in the session. */
export function loginOf(identifier: unknown): string {
  return String(identifier).split('.')[2]
}

/**
 * What a login session says about its person: `<user id>.<epoch>.<ms of signing in>`. A session of an earlier epoch, one that
 * was ended, or one that is too old, belongs to nobody, also when its row is still there.
 */
export class SessionUsers implements SessionUserProviderContract<User> {
  declare [symbols.PROVIDER_REAL_USER]: User

  async createUserForGuard(user: User) {
    return {
      getId: () => `${user.id}.${user.sessionEpoch}.${clock.now().getTime()}`,
      getOriginal: () => user,
    }
  }

  /** When the person of this login session proved who they are. */
  static signedInAt(identifier: unknown): Date {
    return new Date(Number(loginOf(identifier)))
  }

  async findById(identifier: string | number | bigint) {
    const [, userId, epoch, signedInAt] = IDENTIFIER.exec(String(identifier)) ?? []
    if (!isUuid(userId)) return null
    if (clock.now().getTime() - Number(signedInAt) > SESSION_LIFETIME_MS) return null
    const user = await User.find(userId)
    const isOver = user?.sessionEpoch !== Number(epoch) || user.endedLogins.includes(signedInAt)
    return user && !isOver ? this.createUserForGuard(user) : null
  }
}
