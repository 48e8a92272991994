import type { Setting, SettingValue, SettingValues } from '#app/plugins/contracts/plugin'

/** Length of a text that does not say another. */
export const MAX_TEXT = 1_000

/**
 * The settings a plugin is created with: what was stored where it fits the declaration, the default elsewhere. Stored
 * values may be from an older version of the plugin, so one that no longer fits must not break a site.
 */
export function resolveSettings(
  declared: readonly Setting[],
  stored: Record<string, unknown>
): SettingValues {
  const defaults = Object.fromEntries(declared.map((setting) => [setting.key, setting.default]))
  return Object.freeze({ ...defaults, ...fittingSettings(declared, stored) })
}

/** Of what was stored, the part that the declaration knows and allows. */
export function fittingSettings(
  declared: readonly Setting[],
  stored: Record<string, unknown>
): Record<string, SettingValue> {
  const fitting: Record<string, SettingValue> = {}
  for (const setting of declared) {
    const value = Object.hasOwn(stored, setting.key) ? stored[setting.key] : undefined
    if (fits(setting, value)) fitting[setting.key] = value
  }
  return fitting
}

/** What a plugin cannot do without, and has not: the labels of required texts that are empty. */
export function missingSettings(declared: readonly Setting[], values: SettingValues): string[] {
  return declared
    .filter(({ required, key }) => required && values[key] === '')
    .map(({ label }) => label)
}

export function fits(setting: Setting, value: unknown): value is SettingValue {
  switch (setting.type) {
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        (!setting.whole || Number.isSafeInteger(value)) &&
        value >= (setting.min ?? -Infinity) &&
        value <= (setting.max ?? Infinity)
      )
    case 'boolean':
      return typeof value === 'boolean'
    case 'choice':
      return typeof value === 'string' && (setting.choices ?? []).includes(value)
    case 'text':
      return typeof value === 'string' && value.length <= (setting.max ?? MAX_TEXT)
  }
}
