import { managing, waitForOthers } from '#app/templates/managing'
import { writeTemplate } from '#app/templates/change_templates'
import { newWebhookKey } from '#app/templates/items/items_of_site'
import { templateById } from '#app/templates/queries/template_row'
import { checkedDestination } from '#app/deliveries/checked_destination'
import type { Webhook } from '#app/templates/items/keys'
import type { Person } from '#app/sites/policies/site_policy'

export interface NewWebhook {
  name?: string
  url: string
  events: string[]
}

/** Each site that the template is pushed to gets an endpoint of its own for this address, and signs with a key of its own. */
export async function addWebhook(
  person: Person,
  workspaceId: string,
  id: string,
  given: NewWebhook
) {
  await managing(person, workspaceId, (trx) => templateById(trx, workspaceId, id))
  // Looking an address up may take a while; no transaction is held open for it.
  const checked = await checkedDestination({
    plugin: 'webhook',
    name: given.name,
    settings: { url: given.url },
    events: given.events,
  })
  const { plugin, open, secret, ...rest } = checked
  const webhook: Webhook = {
    ...rest,
    plugin: plugin.name,
    settings: open,
    events: [...rest.events],
    channels: null,
    sourceLabels: null,
  }
  await managing(person, workspaceId, async (trx) => {
    await waitForOthers(trx, workspaceId)
    const template = await templateById(trx, workspaceId, id)
    const items = { ...template.items, [newWebhookKey()]: webhook }
    await writeTemplate(trx, workspaceId, template, { name: template.name, items })
  })
}
