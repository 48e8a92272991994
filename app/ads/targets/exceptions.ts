import { AdsProblem } from '#app/ads/ads_problem'
import { StaleForm } from '#app/sites/exceptions'

/** The site has no account, or nobody's permission reaches it any more. */
export class NothingToTell extends AdsProblem {
  static code = 'E_NO_AD_ACCOUNT'
  static status = 409
  static message = 'This site has no linked ad account.'
  static help = 'Link Google Ads and choose an account on the page Ads first.'
}

/** The action is not there, or leads cannot be told as it. */
export class ActionUnfit extends AdsProblem {
  static code = 'E_CONVERSION_ACTION'
  static status = 422
}

/** Saving would undo what somebody else has decided, without a word. */
export class StaleTarget extends StaleForm {
  static code = 'E_STALE_TARGET'
  static message = 'Somebody has changed this meanwhile. Nothing of yours was saved.'
}
