import { ToldProblem } from '#app/shared/told_problem'

export class TooManyLinks extends ToldProblem {
  static status = 422
  static code = 'E_TOO_MANY_LINKS'
  static message = 'A site has at most 100 shared links.'
  help = 'Revoke those that nobody needs any more.'
}
