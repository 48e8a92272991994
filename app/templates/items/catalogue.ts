import { USAGE } from '#app/plugins/kinds'
import { pluginRegistry } from '#app/plugins/registry'
import { installedModels } from '#app/attribution/installed_models'
import { siteSettings } from '#app/sites/validators/site_validator'
import { DEFAULT_SETTINGS, type SiteSettings } from '#app/sites/site_settings'
import { KINDS_OF_TEMPLATES, keyOfSetting, type ItemValue } from '#app/templates/items/keys'
import type { Kind, PluginKinds } from '#app/plugins/kinds'
import type { Setting } from '#app/plugins/contracts/plugin'

/** Something that a template can say. */
export interface Offered {
  key: string
  of: 'settings' | 'choice' | 'switch' | 'plugin'
  /** Of a setting of sites its name, of a choice its kind. */
  name: string
  /** What is chosen, switched or set; null of a setting of sites. */
  plugin: PluginKinds[Kind] | null
  /** Of a setting of a plugin. */
  setting: Setting | null
  type: 'number' | 'text' | 'boolean' | 'choice' | 'list'
  choices: readonly string[]
  standard: ItemValue
}

const SIGNALS = ['on_gpc', 'on_dnt']
const EFFECTS = ['ignore', 'no_ad_ids', 'drop']

/** All that this installation lets a template say, but for endpoints. Secrets are never among it. */
export function catalogue(): Offered[] {
  return [
    ...Object.keys(siteSettings()).map((name) => settingOf(name as keyof SiteSettings)),
    ...KINDS_OF_TEMPLATES.filter((kind) => USAGE[kind] === 'one').map(choiceOf),
    ...KINDS_OF_TEMPLATES.flatMap((kind) => pluginRegistry.all(kind)).flatMap(ofPlugin),
  ]
}

function settingOf(name: keyof SiteSettings): Offered {
  const standard = DEFAULT_SETTINGS[name] as ItemValue
  const choices = SIGNALS.includes(name) ? EFFECTS : []
  const type = choices.length > 0 ? 'choice' : typeOf(standard)
  const rest = { plugin: null, setting: null, choices, standard }
  return { key: keyOfSetting(name), of: 'settings', name, type, ...rest }
}

function typeOf(standard: ItemValue): Offered['type'] {
  if (Array.isArray(standard)) return 'list'
  return typeof standard === 'number' ? 'number' : 'boolean'
}

function choiceOf(kind: Kind): Offered {
  return {
    key: `choice/${kind}`,
    of: 'choice',
    name: kind,
    plugin: null,
    setting: null,
    type: 'choice',
    choices: namesOf(kind),
    standard: pluginRegistry.defaultName(kind)!,
  }
}

/** A model that learns from all journeys cannot be chosen. */
function namesOf(kind: Kind): string[] {
  if (kind !== 'attribution-model') return pluginRegistry.all(kind).map(({ name }) => name)
  return installedModels({ publicId: '', plugins: [] })
    .filter(({ needs }) => needs === 'journey')
    .map(({ plugin }) => plugin.name)
}

function ofPlugin(plugin: PluginKinds[Kind]): Offered[] {
  const { kind, name } = plugin
  const settings = plugin.settings.filter(({ secret }) => !secret)
  return [
    ...(USAGE[kind] === 'one' ? [] : [switchOf(plugin)]),
    ...settings.map((setting): Offered => ({
      key: `plugin/${kind}/${name}/${setting.key}`,
      of: 'plugin',
      name: setting.key,
      plugin,
      setting,
      type: setting.type,
      choices: setting.choices ?? [],
      standard: setting.default,
    })),
  ]
}

function switchOf(plugin: PluginKinds[Kind]): Offered {
  const { kind, name } = plugin
  return {
    key: `switch/${kind}/${name}`,
    of: 'switch',
    name,
    plugin,
    setting: null,
    type: 'boolean',
    choices: [],
    standard: USAGE[kind] === 'unless_off',
  }
}
