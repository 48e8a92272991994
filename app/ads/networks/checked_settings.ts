import { invalid } from '#app/deliveries/exceptions'
import { fits, resolveSettings } from '#app/plugins/resolve_settings'
import type { AdNetworkPlugin } from '#app/plugins/contracts/ad_network'
import type { SettingValue } from '#app/plugins/contracts/plugin'

export interface CheckedSettings {
  open: Record<string, SettingValue>
  secret: Record<string, string>
}

/** Throws a validation error that names the field, and never its value. */
export function checkedSettings(
  { settings: declared }: AdNetworkPlugin,
  given: Record<string, SettingValue>
): CheckedSettings {
  for (const setting of declared) {
    const value = given[setting.key]
    if (value !== undefined && !fits(setting, value)) {
      throw invalid(setting.key, 'This does not fit.')
    }
    if (setting.required && (value ?? setting.default) === '') {
      throw invalid(setting.key, 'This is needed.')
    }
  }
  const all = Object.entries(resolveSettings(declared, given))
  const isSecret = (key: string) => declared.some((one) => one.key === key && one.secret)
  return {
    open: Object.fromEntries(all.filter(([key]) => !isSecret(key))),
    secret: Object.fromEntries(
      all.filter(([key, value]) => isSecret(key) && value !== '').map(([k, v]) => [k, String(v)])
    ),
  }
}
