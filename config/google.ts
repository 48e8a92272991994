import env from '#start/env'

export interface GoogleAddresses {
  authorize: string
  token: string
  revoke: string
  userInfo: string
  /** Without the version and without a slash at the end. */
  ads: string
  dataManager: string
}

const REAL: GoogleAddresses = {
  authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
  token: 'https://oauth2.googleapis.com/token',
  revoke: 'https://oauth2.googleapis.com/revoke',
  userInfo: 'https://openidconnect.googleapis.com/v1/userinfo',
  ads: 'https://googleads.googleapis.com',
  dataManager: 'https://datamanager.googleapis.com',
}

const IS_THIS_MACHINE = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/

/**
 * Where Google is. `GOOGLE_BASE_URL` moves all of it together, for tests and development: one stray variable must not send
 * everybody's tokens somewhere else, so production refuses it, and a test that forgot it must not reach the real one.
 */
export function googleAddresses(): GoogleAddresses {
  return addressesFor(env.get('NODE_ENV'), env.get('GOOGLE_BASE_URL'))
}

export function addressesFor(mode: string, base: string | undefined): GoogleAddresses {
  if (base && mode === 'production') {
    throw new Error('GOOGLE_BASE_URL is for tests and development: unset it in production')
  }
  if (mode === 'test' && (!base || !IS_THIS_MACHINE.test(new URL(base).hostname))) {
    throw new Error('a test has to set GOOGLE_BASE_URL to a Google of its own')
  }
  if (!base) return REAL
  const at = (path: string) => base.replace(/\/$/, '') + path
  return {
    authorize: at('/authorize'),
    token: at('/token'),
    revoke: at('/revoke'),
    userInfo: at('/userinfo'),
    ads: at('/ads'),
    dataManager: at('/datamanager'),
  }
}

if (env.get('NODE_ENV') === 'production') googleAddresses()

/** How long Google may take, in ms. A token has to be there before the lease on its connection ends. */
export const googleLimits = { tokenMs: 10_000, answerMs: 30_000, silenceMs: 60_000 }
