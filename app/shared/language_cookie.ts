import { type Language, isLanguage } from '#app/shared/languages'
import type { HttpRequest, HttpResponse } from '@adonisjs/core/http'

const NAME = 'om-language'

/** The language chosen in this browser: for the pages before sign-in, and those that have no session. */
export function languageOfBrowser(request: HttpRequest): Language | null {
  const value = request.plainCookie(NAME, { encoded: false })
  return isLanguage(value) ? value : null
}

export function keepInBrowser(language: Language, response: HttpResponse) {
  response.plainCookie(NAME, language, { encode: false, maxAge: '1y' })
}
