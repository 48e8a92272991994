import type { I18n } from '@adonisjs/i18n'
import type { Language } from '#app/shared/languages'
import i18nManager from '@adonisjs/i18n/services/main'

/** Who gets a mail. Null: they have not chosen a language. */
export interface Recipient {
  email: string
  language: Language | null
}

export interface MailWords {
  i18n: I18n
  language: string
  /** Of the mail's own group in `server/mails.json`. */
  t: (key: string, values?: object) => string
}

/** Nobody asks for a mail with a browser that says what it prefers, so only what the person has chosen counts. */
export function mailWords(mail: string, language: Language | null): MailWords {
  const i18n = i18nManager.locale(language ?? 'en')
  return {
    i18n,
    language: i18n.locale,
    t: (key, values) => i18n.t(`server.mails.${mail}.${key}`, { ...values }),
  }
}
