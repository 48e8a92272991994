import env from '#start/env'

/** Linking Google Ads is there only when both are set. Another OAuth client than the one that people sign in with. */
export function googleAdsIsConfigured() {
  return Boolean(env.get('GOOGLE_ADS_CLIENT_ID') && env.get('GOOGLE_ADS_CLIENT_SECRET'))
}

/** Read when it is used, so that a test can bring its own. */
export function googleAdsClient() {
  return {
    id: env.get('GOOGLE_ADS_CLIENT_ID', ''),
    secret: env.get('GOOGLE_ADS_CLIENT_SECRET')?.release() ?? '',
    callbackUrl: new URL('/connections/google-ads/callback', env.get('APP_URL')).href,
  }
}

const googleAdsConfig = {
  /** Each lives about a year: https://developers.google.com/google-ads/api/docs/sunset-dates */
  version: 'v26',
  /** Figures of the last days are still corrected by Google, invalid clicks for weeks. */
  trailingDays: 30,
  /** How far back an account is read when it is linked. */
  firstDays: 400,
  /** Google tells of single clicks for so long. */
  clickDays: 90,
}

export default googleAdsConfig
