import type { I18n } from '@adonisjs/i18n'
import { languageOf } from '#app/web/language_of'
import i18nManager from '@adonisjs/i18n/services/main'
import { HttpContext } from '@adonisjs/core/http'

/**
 * `ctx.i18n`: made when something is first said, so that requests which say nothing do not pay, and one that ends before its session is
 * read has words too.
 */
export default class LanguageProvider {
  boot() {
    HttpContext.getter(
      'i18n',
      function (this: HttpContext) {
        return i18nManager.locale(languageOf(this))
      },
      true
    )
  }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    readonly i18n: I18n
  }
}
