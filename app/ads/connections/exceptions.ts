import { AdsProblem } from '#app/ads/ads_problem'

/** Google takes its permission no more, or nobody has linked it: only a person can change that. */
export class ConnectionPaused extends AdsProblem {
  static code = 'E_CONNECTION_PAUSED'
  static message = 'The Google account has to be linked again.'
  static help = 'Whoever linked it does that under Ads. Nothing was deleted.'
}

/** It only looks like a linked account. */
export class ConnectionOfDemo extends ConnectionPaused {
  static code = 'E_CONNECTION_DEMO'
  static message = 'This is a demo: nothing of it asks Google.'
  static help = 'Link a Google account of your own to see its accounts.'
}

/** Somebody else has been refreshing it for longer than that can take. */
export class ConnectionBusy extends AdsProblem {
  static code = 'E_CONNECTION_BUSY'
  static message = 'The permission is being renewed by somebody else.'
  static help = 'It is tried again.'
}

/** There is no OAuth client to link with. */
export class LinkingUnavailable extends AdsProblem {
  static code = 'E_LINKING_UNAVAILABLE'
  static message = 'Google Ads cannot be linked: this installation has no OAuth client for it.'
  static help =
    'The operator sets GOOGLE_ADS_CLIENT_ID and GOOGLE_ADS_CLIENT_SECRET: docs/google-ads.md says how to get them.'
}

/** The way to Google and back did not end in a permission that can be worked with. */
export class LinkRefused extends AdsProblem {
  static code = 'E_LINK_REFUSED'
  static status = 422
}
