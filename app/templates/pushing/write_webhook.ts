import { clock } from '#app/shared/clock'
import { pluginRegistry } from '#app/plugins/registry'
import { newKey } from '#app/deliveries/signing_keys'
import { secretsOf } from '#app/deliveries/secrets_of'
import { deleteEndpoint } from '#app/deliveries/actions/remove_endpoint'
import { insertDestination } from '#app/deliveries/queries/insert_destination'
import { updateDestination } from '#app/deliveries/queries/update_destination'
import { endpointRow } from '#app/deliveries/queries/endpoint_row'
import type { Webhook } from '#app/templates/items/keys'
import type { EnteredSite } from '#app/site_plugins/plugin_of_site'
import type { CheckedDestination } from '#app/deliveries/checked_destination'

/**
 * The endpoint that a template has under this id, at one site: made, changed, or, for null, taken away. A new one signs with a key of
 * its own, which nobody has seen: who receives it replaces the key on its page, and gets one to see.
 */
export async function writeWebhook(site: EnteredSite, id: string, webhook: Webhook | null) {
  const { trx } = site
  const scope = { kind: 'site' as const, id: site.id }
  const endpointId = await endpointOf(site, id)
  if (!webhook) {
    if (endpointId) await deleteEndpoint(trx, { workspaceId: site.workspaceId, id: endpointId })
    return
  }
  const destination = described(webhook)
  if (endpointId) {
    const row = await endpointRow(trx, scope, endpointId)
    await updateDestination(trx, row, destination, secretsOf(row))
    return
  }
  const keys = destination.plugin.signs ? [{ value: newKey('v1'), until: null }] : []
  const made = await insertDestination(trx, { scope, destination, keys, now: clock.now() })
  await trx.rawQuery('UPDATE destinations SET template_key = ? WHERE workspace_id = ? AND id = ?', [
    id,
    site.workspaceId,
    made,
  ])
}

async function endpointOf({ trx, id: siteId, workspaceId }: EnteredSite, id: string) {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    'SELECT id FROM destinations WHERE workspace_id = ? AND site_id = ? AND template_key = ?',
    [workspaceId, siteId, id]
  )
  return rows.length > 0 ? rows[0].id : null
}

/** It was checked when it came into the template. */
function described({ plugin, settings, ...rest }: Webhook): CheckedDestination {
  return {
    ...rest,
    plugin: pluginRegistry.find('destination', plugin)!,
    open: settings,
    secret: {},
  }
}
