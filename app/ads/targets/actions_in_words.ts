import type { I18n } from '@adonisjs/i18n'
import { inWords } from '#app/shared/in_words'
import { inTheirLanguage } from '#app/shared/in_their_language'
import type { ActionChoices } from '#app/ads/targets/target_form'

/** What can be chosen at Google, and what speaks against it, as somebody reads it. */
export function actionsInWords(i18n: I18n, choices: ActionChoices): ActionChoices {
  const actions = choices.actions.map((action) => ({
    ...inWords(i18n, action, 'obstacle'),
    cautions: action.cautions.map((caution) => inTheirLanguage(i18n, caution)),
  }))
  return { ...inWords(i18n, choices, 'problem'), actions }
}
