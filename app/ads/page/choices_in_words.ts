import type { I18n } from '@adonisjs/i18n'
import { inWords } from '#app/shared/in_words'
import type { Reachable } from '#app/ads/page/account_choices'

/** What Google said of accounts, as somebody reads it. */
export function choicesInWords(i18n: I18n, choices: Reachable): Reachable {
  const unreadable = choices.unreadable.map((one) => inWords(i18n, one, 'problem'))
  return { ...inWords(i18n, choices, 'problem'), unreadable }
}
