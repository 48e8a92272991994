import type { Setting, SettingValue } from '#app/plugins/contracts/plugin'

/** One setting before and after; null: there is no such setting. Of a secret only whether it is there. */
export interface Difference {
  label: string
  unit: string | null
  choices: readonly string[]
  isSecret: boolean
  before: SettingValue | null
  after: SettingValue | null
}

type Values = Readonly<Record<string, unknown>>

/** What nobody may see can also have a key that no version declares any more. */
export function differences(
  before: Values,
  after: Values,
  declared: readonly Setting[],
  secretKeys: ReadonlySet<string>
): Difference[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys]
    .filter((key) => before[key] !== after[key])
    .map((key) => {
      const setting = declared.find((candidate) => candidate.key === key)
      const isSecret = secretKeys.has(key)
      const shown = (values: Values) => {
        if (!Object.hasOwn(values, key)) return null
        return isSecret ? values[key] !== '' : printable(values[key])
      }
      return {
        label: setting?.label ?? key,
        unit: setting?.unit ?? null,
        choices: setting?.choices ?? [],
        isSecret,
        before: shown(before),
        after: shown(after),
      }
    })
}

/** An older version may have stored anything. */
function printable(value: unknown): SettingValue {
  return typeof value === 'object' ? JSON.stringify(value) : (value as SettingValue)
}
