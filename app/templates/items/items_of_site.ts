import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { pluginRegistry } from '#app/plugins/registry'
import { catalogue, type Offered } from '#app/templates/items/catalogue'
import { stateOf, type StatedSite } from '#app/templates/items/site_state'
import { keyOfWebhook, type Items, type Webhook } from '#app/templates/items/keys'

/** Said of one site alone, as a rule. */
const OF_ONE_SITE = ['blocked_addresses', 'internal_numbers', 'call_test_mode']

/**
 * What a template takes over from a site: its settings and choices, and of its plugins what is not as delivered. `left` are endpoints
 * that cannot do without a secret, which no template has.
 */
export function itemsOfSite(site: StatedSite, webhooks: Webhook[]) {
  const offered = catalogue().filter(
    ({ of, name }) => of !== 'settings' || !OF_ONE_SITE.includes(name)
  )
  const state = stateOf(
    site,
    offered.map(({ key }) => key)
  )
  const items: Items = {}
  for (const one of offered) {
    if (one.key in state && isWanted(one, state)) items[one.key] = state[one.key]
  }
  const [kept, left] = [webhooks.filter(goesWithoutSecret), webhooks.filter(needsSecret)]
  for (const webhook of kept) items[newWebhookKey()] = webhook
  return { items, left: left.map(({ name }) => name) }
}

export function newWebhookKey(): string {
  return keyOfWebhook(randomBytes(5).toString('hex'))
}

function isWanted({ of, key, standard }: Offered, state: Items) {
  return of === 'settings' || of === 'choice' || !isDeepStrictEqual(state[key], standard)
}

function needsSecret({ plugin }: Webhook): boolean {
  const found = pluginRegistry.find('destination', plugin)
  return !found || found.settings.some(({ secret, required }) => secret && required)
}

function goesWithoutSecret(webhook: Webhook) {
  return !needsSecret(webhook)
}
