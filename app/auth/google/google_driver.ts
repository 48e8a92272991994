import { isHttps } from '#config/app'
import type { HttpContext } from '@adonisjs/core/http'
import type { GoogleDriverConfig } from '@adonisjs/ally/types'
import { GoogleDriver as AllyGoogleDriver } from '@adonisjs/ally/drivers/google'

const prefix = isHttps ? '__Host-' : ''

/**
 * Ally's driver with its three gaps closed: no PKCE; a callback with neither cookie nor `state` counted as a match, so that
 * anybody could sign a visitor in as somebody else; and any truthy `email_verified` counted as verified.
 */
export class GoogleDriver extends AllyGoogleDriver {
  protected stateCookieName = `${prefix}om_google_state`
  protected codeVerifierCookieName = `${prefix}om_google_verifier`

  constructor(ctx: HttpContext, config: GoogleDriverConfig) {
    super(ctx, config)
    this.loadState()
  }

  /** The parent's constructor calls this before the names above exist; then there is nothing to load yet. */
  protected loadState() {
    if (this.codeVerifierCookieName) super.loadState()
  }

  stateMisMatch() {
    return !this.ctx.request.input(this.stateParamName) || super.stateMisMatch()
  }

  protected async getUserInfo(...args: Parameters<AllyGoogleDriver['getUserInfo']>) {
    const user = await super.getUserInfo(...args)
    const verified = user.original.email_verified
    const isVerified = verified === true || verified === 'true'
    return {
      ...user,
      emailVerificationState: isVerified ? ('verified' as const) : ('unverified' as const),
    }
  }
}
