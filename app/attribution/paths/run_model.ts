import { hostOf } from '#app/plugins/host'
import { pluginRegistry } from '#app/plugins/registry'
import { ModelUnusable } from '#app/attribution/exceptions'
import { readPaths } from '#app/attribution/paths/read_paths'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { creditPaths } from '#app/attribution/paths/credit_paths'

/**
 * Conversions by channel of a file of journeys, by an installed model. However few they are: whoever asks for a file knows
 * what is in it.
 */
export async function runModel(
  name: string,
  file: string,
  { order }: { order?: number } = {}
): Promise<Record<string, number>> {
  const plugin = pluginRegistry.find('attribution-model', name)
  if (!plugin) throw new ModelUnusable(`There is no model "${name}". ${installed()}`)
  if (order !== undefined && ![1, 2, 3].includes(order)) {
    throw new ModelUnusable('The order is 1, 2 or 3.')
  }
  const settings = resolveSettings(plugin.settings, { order, min_conversions: 1 })
  const model = plugin.create(settings, hostOf({ publicId: 'none' }, plugin, null))
  return Object.fromEntries(creditPaths(model, await readPaths(file)))
}

function installed() {
  const names = pluginRegistry.all('attribution-model').map(({ name }) => name)
  return `Installed: ${names.join(', ')}.`
}
