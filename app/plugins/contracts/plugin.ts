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
  /** Drawn as a form, checked, and filled with the defaults by the host: `create` gets all of them, and they fit. */
  settings: readonly Setting[]
  /**
   * The same in other languages: `{ tr: { 'Points at night': 'Gece puanı' } }`. Whatever the plugin says in English can stand here: its
   * summary, labels, help, units and choices, and sentences of its answers such as `problem`, with `{name}` for a part that varies. What
   * does not is shown in English.
   */
  words?: Words
  /**
   * Called once for a site and its settings, and again when these change: never for an event. Whoever prepares tables or
   * compiles patterns does it here. Throwing means that the default plugin of the kind answers instead.
   */
  create(settings: SettingValues, host: Host): Implementation
  /**
   * Settings that an older version stored, as this one wants them; without it they are taken as they are, and what does not
   * fit falls back to its default. `stored` has only what somebody has set: any key may be missing. Called for the site and
   * for its workspace, whenever they are read. Pure; a person sees the difference before it is written down.
   */
  migrate?(stored: SettingValues, fromVersion: string): Record<string, unknown>
}

/** By language (`tr`), then what is said in English, and how that is said. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

export const CONTRACT = 1

/** One declaration gives the form, the validation and the default. */
export interface Setting {
  /** A plain word: letters, digits and underscores, a small letter first. */
  key: string
  type: 'number' | 'text' | 'boolean' | 'choice'
  label: string
  help?: string
  /** Within its own limits. The operator may set another one in `config/plugins.ts`. */
  default: SettingValue
  /** Text only: must not be empty. With an empty default the plugin is not asked before somebody has filled it in. */
  required?: boolean
  /** Text only, with an empty default: sealed when stored, never shown again. */
  secret?: boolean
  /** Of a number. */
  min?: number
  /** Text only: it may have several lines. */
  lines?: boolean
  /** Of a number; of a text its length, 1,000 unless said. */
  max?: number
  /** Of a number: no decimals. */
  whole?: boolean
  /** Of a number: what it counts, shown behind it; `points`, `minutes`. */
  unit?: string
  /** Of a choice: two or more, as they are shown. */
  choices?: readonly string[]
}

export type SettingValue = number | string | boolean

export type SettingValues = Readonly<Record<string, SettingValue>>

/** All that a plugin may know of the world, besides what it is asked. */
export interface Host {
  /** UTC. Tests move it; `Date.now()` would not move with them. */
  now(): Date
  /** One line for the operator, a bounded number a minute. Values are cut and cleaned; no personal data belongs in it. */
  log(message: string, facts?: Record<string, string | number | boolean | null>): void
  /**
   * What this plugin's `learn` returned last for this site, null before that. Only plugins that can learn ever see one; it
   * may be from an older version, so check it.
   */
  model: unknown
}

/**
 * For plugins that talk to the outside: by https, at port 443 or 8443, with public addresses only; by http and at any port in
 * ranges that the operator allows. The whole of it may take 10 seconds, of a destination 15, of an ad network 30. A redirect is an answer like
 * others: nobody follows it. Rejects with an `Error` whose message can be shown.
 */
export interface OutsideHost extends Host {
  fetch(
    url: string,
    init?: { method?: string; headers?: Record<string, string>; body?: string }
  ): Promise<OutsideAnswer>
}

export interface OutsideAnswer {
  status: number
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>
  /** Its first 64 KB, of a destination 16 KB, as UTF-8. It is not inflated. */
  body: string
  /** There was more of it. */
  isCut: boolean
}
