import { clock } from '#app/shared/clock'
import { pluginRegistry } from '#app/plugins/registry'
import { startRunInstead } from '#app/jobs/start_run'
import { CREDITS } from '#app/attribution/jobs/queue_credits'
import { chooseInSite } from '#app/site_plugins/choose_plugin'
import { switchInSite } from '#app/site_plugins/switch_plugin'
import { enableScorer } from '#app/replay/queries/scorer_rows'
import { itemKey, type ItemKey, type ItemValue, type Webhook } from '#app/templates/items/keys'
import { writePluginValues } from '#app/templates/pushing/write_plugin_values'
import { writeWebhook } from '#app/templates/pushing/write_webhook'
import type { Person } from '#app/sites/policies/site_policy'
import type { EnteredSite } from '#app/site_plugins/plugin_of_site'
import type { ReplayPayload } from '#app/replay/replay_job'
import type { SettingValue } from '#app/plugins/contracts/plugin'

/** Something that a site is to have from now on. */
export interface Written {
  key: string
  value: ItemValue
}

type Of<K extends ItemKey['of']> = Extract<ItemKey, { of: K }>

/** In a transaction that has entered the site; it is for the caller to say so to the registry. */
export async function writeItems(site: EnteredSite, person: Person, items: Written[]) {
  const read = items.map(({ key, value }) => ({ item: itemKey(key)!, value }))
  const said = <K extends ItemKey['of']>(wanted: K) =>
    read.filter(({ item }) => item.of === wanted) as { item: Of<K>; value: ItemValue }[]

  await writeSettings(site, said('settings'))
  for (const { item, value } of said('choice')) await choose(site, person, item, String(value))
  for (const { item, value } of said('switch')) {
    await switchInSite(site, item.kind, item.plugin, value === true)
  }
  const plugins = Map.groupBy(said('plugin'), ({ item }) => `${item.kind}/${item.plugin}`)
  for (const group of plugins.values()) {
    const values = group.map(({ item, value }) => [item.name, value as SettingValue] as const)
    await writePluginValues(site, group[0].item, Object.fromEntries(values))
  }
  for (const { item, value } of said('webhook')) {
    await writeWebhook(site, item.id, value as Webhook | null)
  }
}

async function writeSettings(
  { trx, id }: EnteredSite,
  said: { item: Of<'settings'>; value: ItemValue }[]
) {
  if (said.length === 0) return
  const settings = Object.fromEntries(said.map(({ item, value }) => [item.name, value]))
  await trx.rawQuery(
    'UPDATE sites SET settings = settings || ?::jsonb, updated_at = clock_timestamp() WHERE id = ?',
    [JSON.stringify(settings), id]
  )
}

/** As when somebody chooses it on its page: what was before is brought to it in the background. */
async function choose(site: EnteredSite, person: Person, { kind }: Of<'choice'>, name: string) {
  const { trx, id: siteId } = site
  if (kind === 'scorer') {
    const { version } = pluginRegistry.find('scorer', name)!
    await enableScorer(trx, siteId, { name, version, isShadow: false })
    const payload: ReplayPayload = { scorer: name, chosenAt: clock.now().toISOString() }
    await startRunInstead({ person, siteId, task: 'replay', payload, trx })
    return
  }
  await chooseInSite(site, kind, name)
  if (kind === 'attribution-model') await startRunInstead({ person, siteId, task: CREDITS, trx })
}
