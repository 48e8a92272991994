import { CATALOGUE, EVENT_TYPES } from '#app/deliveries/catalogue'

/** What an endpoint can ask for. Tests are sent to whom they are meant for, and not chosen. */
export function eventChoices() {
  return EVENT_TYPES.filter((type) => type !== 'ping').map((type) => ({
    type,
    summary: CATALOGUE[type].summary,
  }))
}
