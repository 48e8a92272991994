import type { SettingValue } from '#app/plugins/contracts/plugin'

/** Of what came with a form, all that can be a setting. What is empty was not given. */
export function givenSettings(given: object): Record<string, SettingValue> {
  return Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) =>
        (typeof value === 'string' && value.trim() !== '') ||
        typeof value === 'number' ||
        typeof value === 'boolean'
    )
  )
}
