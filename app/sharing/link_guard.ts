import { errors, symbols } from '@adonisjs/auth'
import type { AuthClientResponse, GuardContract } from '@adonisjs/auth/types'
import type { HttpContext } from '@adonisjs/core/http'
import User from '#app/auth/models/user'
import { keptOf } from '#app/sharing/link_cookie'
import { linkById } from '#app/sharing/queries/open_link'

/**
 * Who has opened a shared link acts as the user of the link, on addresses below the link's own. What else the browser is
 * signed in as plays no part.
 */
export class LinkGuard implements GuardContract<User> {
  declare [symbols.GUARD_KNOWN_EVENTS]: Record<string, never>
  readonly driverName = 'link'
  authenticationAttempted = false
  isAuthenticated = false
  user?: User

  constructor(private ctx: HttpContext) {}

  getUserOrFail(): User {
    if (!this.user) throw this.#refusal()
    return this.user
  }

  async authenticate(): Promise<User> {
    if (this.user) return this.user
    this.authenticationAttempted = true
    const link = await linkById(this.ctx.params.link)
    if (!link || !keptOf(this.ctx, link)?.isUnlocked) throw this.#refusal()
    this.user = await User.findOrFail(link.userId)
    this.isAuthenticated = true
    return this.user
  }

  async check(): Promise<boolean> {
    try {
      await this.authenticate()
      return true
    } catch (error) {
      if (error instanceof errors.E_UNAUTHORIZED_ACCESS) return false
      throw error
    }
  }

  async authenticateAsClient(): Promise<AuthClientResponse> {
    throw new Error('Tests open links as browsers do.')
  }

  #refusal() {
    return new errors.E_UNAUTHORIZED_ACCESS('This link was not opened here.', {
      guardDriverName: this.driverName,
    })
  }
}
