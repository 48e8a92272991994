/**
 * What every plugin is: a plain object. It may be loaded in any process and created many times, once for each site and
 * set of settings; it keeps no state outside of what `create` returns.
 */
export interface Plugin<Kind extends string, Implementation> {
  /** Unique within its kind; lower case, digits, dashes. Stored with every result, so it never changes its meaning. */
  name: string
  kind: Kind
  /** Semantic version. Another result for the same facts is another version. */
  version: string
  /** Version of the contract it was written for. */
  contract: typeof CONTRACT
  /** One sentence for the person who chooses it. */
  summary: string
  settings: readonly Setting[]
  create(settings: SettingValues): Implementation
}

export const CONTRACT = 1

/** One declaration gives the form, the validation and the default. */
export interface Setting {
  key: string
  type: 'number' | 'text' | 'boolean' | 'choice'
  label: string
  help?: string
  default: SettingValue
  required?: boolean
  /** Sealed when stored, never shown again. */
  secret?: boolean
  min?: number
  max?: number
  choices?: readonly string[]
}

export type SettingValue = number | string | boolean

export type SettingValues = Readonly<Record<string, SettingValue>>
