/** Name of the plugin that tells Google Ads. */
export const GOOGLE_ADS = 'google-ads'
