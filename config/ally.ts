import env from '#start/env'
import { defineConfig } from '@adonisjs/ally'
import { googleAddresses } from '#config/google'
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
      ...addresses(),
    }),
})

function addresses() {
  const { authorize, token, userInfo } = googleAddresses()
  return { authorizeUrl: authorize, accessTokenUrl: token, userInfoUrl: userInfo }
}

export default allyConfig

declare module '@adonisjs/ally/types' {
  interface SocialProviders extends InferSocialProviders<typeof allyConfig> {}
}
