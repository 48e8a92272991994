import type { I18n } from '@adonisjs/i18n'
import { inTheirLanguage } from '#app/shared/in_their_language'
import { CATALOGUE, EVENT_TYPES } from '#app/deliveries/catalogue'

/** What an endpoint can ask for. Tests are sent to whom they are meant for, and not chosen. */
export function eventChoices(i18n: I18n) {
  return EVENT_TYPES.filter((type) => type !== 'ping').map((type) => ({
    type,
    summary: inTheirLanguage(i18n, CATALOGUE[type].summary),
  }))
}
