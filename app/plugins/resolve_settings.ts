import type { Setting, SettingValue, SettingValues } from '#app/plugins/contracts/plugin'

/**
 * The settings a plugin is created with: what was stored where it fits the declaration, the default elsewhere. Stored
 * values may be from an older version of the plugin, so one that no longer fits must not break a site.
 */
export function resolveSettings(
  declared: readonly Setting[],
  stored: Record<string, unknown>
): SettingValues {
  return Object.freeze(
    Object.fromEntries(
      declared.map((setting) => {
        const value = Object.hasOwn(stored, setting.key) ? stored[setting.key] : undefined
        return [setting.key, fits(setting, value) ? value : setting.default]
      })
    )
  )
}

function fits(setting: Setting, value: unknown): value is SettingValue {
  switch (setting.type) {
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        value >= (setting.min ?? -Infinity) &&
        value <= (setting.max ?? Infinity)
      )
    case 'boolean':
      return typeof value === 'boolean'
    case 'choice':
      return typeof value === 'string' && (setting.choices ?? []).includes(value)
    case 'text':
      return typeof value === 'string' && value.length <= (setting.max ?? 1_000)
  }
}
