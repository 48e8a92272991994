import { SESSION_IDLE_SEC } from '#config/session'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/shield'

/**
 * Only the pages of people pass Shield (group `web` in `start/kernel.ts`); the public door has neither cookies nor forms.
 */
const shieldConfig = defineConfig({
  csp: {
    enabled: true,
    directives: {
      defaultSrc: [`'self'`],
      scriptSrc: [`'self'`, '@nonce', '@viteUrl'],
      styleSrc: [`'self'`, `'unsafe-inline'`, '@viteUrl'],
      imgSrc: [`'self'`, 'data:'],
      fontSrc: [`'self'`, '@viteUrl'],
      // Vite's reloader listens on a port of its own.
      connectSrc: [`'self'`, '@viteUrl', ...(app.inDev ? ['ws:'] : [])],
      objectSrc: [`'none'`],
      baseUri: [`'none'`],
      frameAncestors: [`'none'`],
      formAction: [`'self'`],
    },
    reportOnly: false,
  },
  csrf: {
    enabled: true,
    exceptRoutes: [],
    enableXsrfCookie: true,
    /** As long as the session: else a form left open over lunch is refused. */
    cookieOptions: { maxAge: SESSION_IDLE_SEC },
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  },
  xFrame: { enabled: true, action: 'DENY' },
  /** What else lives below a name that an agency points here is not ours to promise for. */
  hsts: { enabled: true, maxAge: '365 days', includeSubDomains: false },
  contentTypeSniffing: { enabled: true },
})

export default shieldConfig
