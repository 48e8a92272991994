import { valuesIn, type AnyPlugin, type Layer } from '#app/site_plugins/layer'
import type { Setting, SettingValue } from '#app/plugins/contracts/plugin'
import type { Lock } from '#app/site_plugins/queries/plugin_rows'

/** One setting as a form shows it. */
export interface Field {
  key: string
  type: Setting['type']
  label: string
  help: string | null
  unit: string | null
  min: number | null
  max: number | null
  isWhole: boolean
  isRequired: boolean
  isSecret: boolean
  choices: readonly string[]
  /** What holds now, and what would if this form said nothing. Of a secret always ''. */
  value: SettingValue
  inherited: SettingValue
  /** Where `inherited` comes from. */
  inheritedFrom: 'workspace' | 'default'
  /** Of a secret: when it was typed here, as an ISO instant. */
  secretSetAt: string | null
  /** Of a secret: there is one without one of our own. */
  isSecretInherited: boolean
  /** A workspace has fixed it for its sites. */
  lock: Lock | null
}

interface Form {
  plugin: AnyPlugin
  own: Layer | null
  /** What holds for all sites of the workspace; null in the form of the workspace itself. */
  shared: Layer | null
  locked: Record<string, Lock>
  /** Locked settings are not this form's to say. */
  isLockedOut: boolean
}

export function fieldsOf({ plugin, own, shared, locked, isLockedOut }: Form): Field[] {
  const ours = valuesIn(plugin, own)
  const above = valuesIn(plugin, shared)
  return plugin.settings.map((setting) => {
    const { key, secret = false } = setting
    const lock = Object.hasOwn(locked, key) ? locked[key] : null
    const isAbove = Object.hasOwn(above, key)
    const inherited = isAbove ? above[key] : setting.default
    const isOurs = Object.hasOwn(ours, key) && !(lock && isLockedOut)
    const value = isOurs ? ours[key] : inherited
    return {
      ...drawn(setting),
      value: secret ? '' : value,
      inherited: secret ? '' : inherited,
      inheritedFrom: isAbove ? 'workspace' : 'default',
      secretSetAt: secret && isOurs ? (own!.secrets[key]?.setAt ?? null) : null,
      isSecretInherited: secret && inherited !== '',
      lock,
    }
  })
}

function drawn(setting: Setting) {
  return {
    key: setting.key,
    type: setting.type,
    label: setting.label,
    help: setting.help ?? null,
    unit: setting.unit ?? null,
    min: setting.min ?? null,
    max: setting.max ?? null,
    isWhole: setting.whole ?? false,
    isRequired: setting.required ?? false,
    isSecret: setting.secret ?? false,
    choices: setting.choices ?? [],
  }
}
