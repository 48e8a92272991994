import type { HttpContext } from '@adonisjs/core/http'
import i18nManager from '@adonisjs/i18n/services/main'
import { type Language, isLanguage } from '#app/shared/languages'
import { languageOfBrowser } from '#app/shared/language_cookie'

/** What the person has chosen, else what was chosen in this browser, else what the browser prefers, else English. */
export function languageOf(ctx: HttpContext): Language {
  const { auth, request } = ctx as Partial<HttpContext> & { request: HttpContext['request'] }
  const chosen = auth?.user?.language ?? languageOfBrowser(request)
  if (isLanguage(chosen)) return chosen
  const preferred = i18nManager.getSupportedLocaleFor(request.languages())
  return isLanguage(preferred) ? preferred : 'en'
}
