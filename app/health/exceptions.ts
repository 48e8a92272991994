import { Exception } from '@adonisjs/core/exceptions'

/** An address that is none of the site's: this is no tool to look at other people's pages. */
export class NotOfTheSite extends Exception {
  static status = 422
  static code = 'E_NOT_OF_THE_SITE'
  static message =
    'This is no page of the site. Its hosts are the domain, what is below it, and those under Settings.'
}

export class CheckedJustNow extends Exception {
  static status = 429
  static code = 'E_CHECKED_JUST_NOW'
  static message = 'This was looked at a moment ago. Wait ten seconds and try again.'
}
