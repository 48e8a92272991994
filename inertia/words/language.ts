/** The languages of `app/shared/languages.ts`: what each calls itself, and how it writes numbers and dates. */
export const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB' },
  tr: { name: 'Türkçe', locale: 'tr-TR' },
} as const

export type Language = keyof typeof LANGUAGES

/** Said by the server in `<html lang>`; it stays for the life of the page, so nothing has to watch it. */
export const language: Language = isLanguage(said()) ? said() : 'en'

export const locale = LANGUAGES[language].locale

function said() {
  return globalThis.document?.documentElement.lang as Language
}

function isLanguage(value: string | undefined): value is Language {
  return value !== undefined && Object.hasOwn(LANGUAGES, value)
}
