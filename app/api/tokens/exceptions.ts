import { ToldProblem } from '#app/shared/told_problem'

export class TooManyTokens extends ToldProblem {
  static status = 422
  static code = 'E_TOO_MANY_TOKENS'
  static message = 'There are 50 tokens already.'
  help = 'Revoke those that nothing uses any more.'
}

export class UnknownSites extends ToldProblem {
  static status = 422
  static code = 'E_UNKNOWN_SITES'
  static message = 'One of these sites is not there any more.'
  help = 'Load the page again and choose anew.'
  field = 'sites'
}
