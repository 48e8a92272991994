import env from '#start/env'
import { addressList } from '#app/shared/addresses'
import { defineConfig } from '@adonisjs/core/http'

/** Served over TLS? Decides on `Secure` cookies and their `__Host-` names. */
export const isHttps = env.get('APP_URL').startsWith('https:')

const trustedProxies = addressList(env.get('TRUSTED_PROXIES'))

/** May this address say who the client is? Nobody may by default. */
export const isTrustedProxy = (address: string) => trustedProxies.has(address)

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: false,
  useAsyncLocalStorage: false,

  /**
   * Nobody is trusted by default: an address taken from `X-Forwarded-For` of a stranger would make limits and geography
   * the stranger's choice. The client is the right-most address that is not one of our own proxies.
   */
  trustProxy: isTrustedProxy,

  cookie: {
    domain: '',
    path: '/',
    maxAge: '2h',
    httpOnly: true,
    secure: isHttps,
    sameSite: 'lax',
  },
})
