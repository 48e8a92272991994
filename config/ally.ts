import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/ally'
import type { HttpContext } from '@adonisjs/core/http'
import { GoogleDriver } from '#app/auth/google/google_driver'

/** Sign-in with Google is there only when both are set. */
export function googleIsConfigured() {
  return Boolean(env.get('GOOGLE_CLIENT_ID') && env.get('GOOGLE_CLIENT_SECRET'))
}

const allyConfig = defineConfig({
  google: (ctx: HttpContext) =>
    new GoogleDriver(ctx, {
      clientId: env.get('GOOGLE_CLIENT_ID', ''),
      clientSecret: env.get('GOOGLE_CLIENT_SECRET')?.release() ?? '',
      callbackUrl: new URL('/sign-in/google/callback', env.get('APP_URL')).href,
      scopes: ['openid', 'email', 'profile'],
      prompt: 'select_account',
      ...(app.inProduction ? {} : otherGoogle()),
    }),
})

/** Left out in production: one stray variable must not send everybody's sign-in somewhere else. */
function otherGoogle() {
  return {
    authorizeUrl: env.get('GOOGLE_AUTHORIZE_URL'),
    accessTokenUrl: env.get('GOOGLE_TOKEN_URL'),
    userInfoUrl: env.get('GOOGLE_USERINFO_URL'),
  }
}

export default allyConfig

declare module '@adonisjs/ally/types' {
  interface SocialProviders extends InferSocialProviders<typeof allyConfig> {}
}
