import { isKind, type Kind } from '#app/plugins/kinds'

/**
 * What a template says, each by a key: `settings/call_window_min`, `choice/scorer`, `switch/enricher/bots`,
 * `plugin/scorer/classic/night_points`, `webhook/k3v9x2qa`.
 */
export type Items = Record<string, ItemValue>

export type ItemValue = string | number | boolean | string[] | Webhook | null

/** An endpoint without its secrets: each site signs with a key of its own. */
export type Webhook = {
  plugin: string
  name: string
  settings: Record<string, string | number | boolean>
  events: string[]
  minScore: number
  channels: string[] | null
  sourceLabels: string[] | null
}

/** Kinds of plugins that a template can speak of. */
export const KINDS_OF_TEMPLATES: readonly Kind[] = [
  'scorer',
  'attribution-model',
  'classifier',
  'enricher',
  'matcher',
]

export type ItemKey =
  | { of: 'settings'; name: string }
  | { of: 'choice'; kind: Kind }
  | { of: 'switch'; kind: Kind; plugin: string }
  | { of: 'plugin'; kind: Kind; plugin: string; name: string }
  | { of: 'webhook'; id: string }

export const keyOfSetting = (name: string) => `settings/${name}`
export const keyOfWebhook = (id: string) => `webhook/${id}`

/** Null: it is no key. */
export function itemKey(key: string): ItemKey | null {
  const [of, first = '', second = '', third = '', ...rest] = key.split('/')
  if (rest.length > 0 || first === '') return null
  if (of === 'settings' && !second) return { of, name: first }
  if (of === 'webhook' && !second) return { of, id: first }
  if (!isKind(first) || !KINDS_OF_TEMPLATES.includes(first)) return null
  if (of === 'choice' && !second) return { of, kind: first }
  if (of === 'switch' && second && !third) return { of, kind: first, plugin: second }
  return of === 'plugin' && third ? { of, kind: first, plugin: second, name: third } : null
}
