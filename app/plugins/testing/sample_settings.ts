import type { Setting, SettingValue, SettingValues } from '#app/plugins/contracts/plugin'

/** Stands for every secret: what a plugin says to people is searched for it. */
export const SECRET = 's3cr3t-0f-th3-suit3'

const ADDRESS = 'https://outside.example/path'

/** What somebody could have filled in: defaults, and something where a default leaves a text empty. */
export function sampleSettings(declared: readonly Setting[]): SettingValues {
  return Object.fromEntries(declared.map((setting) => [setting.key, sampleOf(setting)]))
}

/** The sample once more for each end of what a setting allows. */
export function* settingsAtTheirLimits(declared: readonly Setting[]): Generator<SettingValues> {
  const sample = sampleSettings(declared)
  yield sample
  for (const setting of declared) {
    for (const value of extremesOf(setting)) yield { ...sample, [setting.key]: value }
  }
}

function sampleOf({ type, key, default: standard, secret, required }: Setting): SettingValue {
  if (type !== 'text' || standard !== '') return standard
  if (secret) return SECRET
  if (!required) return standard
  return /url|address|endpoint/i.test(key) ? ADDRESS : 'sample'
}

function extremesOf({ type, min, max, choices }: Setting): SettingValue[] {
  switch (type) {
    case 'number':
      return [min, max].filter((limit) => limit !== undefined)
    case 'boolean':
      return [true, false]
    case 'choice':
      return [...(choices ?? [])]
    case 'text':
      return []
  }
}
