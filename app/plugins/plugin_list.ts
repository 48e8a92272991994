import type { Kind, PluginKinds } from '#app/plugins/kinds'
import type { SettingValue } from '#app/plugins/contracts/plugin'

/** Nothing is imported before the application boots. */
export type Loader<K extends Kind> = () => Promise<{ default: PluginKinds[K] }>

/** A plugin with settings of this installation: they stand in for the defaults that the plugin declares. */
export interface ListedPlugin<K extends Kind> {
  plugin: Loader<K>
  settings: Record<string, SettingValue>
}

export type PluginList = {
  [K in Kind]: {
    /** Null for a kind of which a site does not choose one. */
    default: string | null
    /** Several versions of one plugin may stand side by side: a site goes on with the one it has chosen. */
    plugins: (Loader<K> | ListedPlugin<K>)[]
  }
}

/** Types `config/plugins.ts`. */
export function definePlugins(list: PluginList): PluginList {
  return list
}
