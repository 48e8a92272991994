import { ToldProblem } from '#app/shared/told_problem'

export class UnusableLogo extends ToldProblem {
  static status = 422
  static code = 'E_UNUSABLE_LOGO'
  static message = 'This picture cannot be used as a logo.'
  help = 'Choose a PNG, JPEG or WebP file; it is made smaller for you.'
  field = 'logo'
}
