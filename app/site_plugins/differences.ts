import type { Setting } from '#app/plugins/contracts/plugin'

/** One setting before and after, in words; null: there is no such setting. */
export interface Difference {
  label: string
  before: string | null
  after: string | null
}

type Values = Readonly<Record<string, unknown>>

/** Of what nobody may see, also by a key that no version declares any more, it is only said whether it is there. */
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
      const shown = (values: Values) => {
        if (!Object.hasOwn(values, key)) return null
        return secretKeys.has(key) ? presence(values[key]) : inWords(values[key], setting)
      }
      return { label: setting?.label ?? key, before: shown(before), after: shown(after) }
    })
}

function presence(secret: unknown) {
  return secret === '' ? 'not set' : 'set'
}

function inWords(value: unknown, setting: Setting | undefined): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (value === '') return 'empty'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return setting?.unit ? `${text} ${setting.unit}` : text
}
