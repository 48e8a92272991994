import type { Kind, PluginKinds } from '#app/plugins/kinds'
import { InvalidPlugin } from '#app/plugins/exceptions'
import { checkManifest } from '#app/plugins/check_manifest'
import { fittingSettings } from '#app/plugins/resolve_settings'
import type { ListedPlugin, Loader } from '#app/plugins/plugin_list'
import type { SettingValue } from '#app/plugins/contracts/plugin'

/** What node says when there is no such file or package. */
const NOT_FOUND = ['ERR_MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED', 'MODULE_NOT_FOUND']

/** Loads and checks one entry of `config/plugins.ts`. `place` says which, to somebody who has to put it right. */
export async function loadPlugin<K extends Kind>(
  kind: K,
  entry: Loader<K> | ListedPlugin<K>,
  place: string
): Promise<PluginKinds[K]> {
  const { plugin: load, settings = {} } =
    typeof entry === 'function' ? { plugin: entry } : (entry ?? ({} as ListedPlugin<K>))
  if (typeof load !== 'function') {
    throw new InvalidPlugin(
      'E_PLUGIN_CONFIG',
      place,
      'is not something that loads a plugin',
      "Write `() => import('its-package')`, or `{ plugin: () => import('its-package'), settings: {} }`."
    )
  }
  const plugin = await imported(load, place)
  checkManifest(kind, plugin, place)
  return withDefaults(plugin, settings)
}

async function imported<K extends Kind>(load: Loader<K>, place: string) {
  try {
    const module = await load()
    return module?.default
  } catch (error: any) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'it threw something'
    if (NOT_FOUND.includes(error?.code)) {
      throw new InvalidPlugin(
        'E_PLUGIN_NOT_FOUND',
        place,
        `cannot be imported: ${reason}`,
        'Install the package, correct its name in config/plugins.ts, or take the line out.'
      )
    }
    throw new InvalidPlugin(
      'E_PLUGIN_BROKEN',
      place,
      `fails while it is imported: ${reason}`,
      'Tell its author, take an earlier version, or take the line out of config/plugins.ts.'
    )
  }
}

/** The settings of the installation are other defaults, so whatever reads a declaration knows them. */
function withDefaults<P extends PluginKinds[Kind]>(
  plugin: P,
  installed: Record<string, SettingValue>
): P {
  const fitting = fittingSettings(plugin.settings, installed)
  const wrong = Object.keys(installed).find((key) => !Object.hasOwn(fitting, key))
  if (wrong !== undefined) {
    const known = plugin.settings.map(({ key }) => key).join(', ') || 'none'
    throw new InvalidPlugin(
      'E_PLUGIN_SETTINGS',
      plugin.name,
      `config/plugins.ts sets "${wrong}", which it does not have, or not with this value`,
      `Its settings are: ${known}. Their limits are on the page of the plugin.`
    )
  }
  if (Object.keys(fitting).length === 0) return plugin
  const settings = plugin.settings.map((setting) => ({
    ...setting,
    default: fitting[setting.key] ?? setting.default,
  }))
  return { ...plugin, settings }
}
