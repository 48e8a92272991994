import { words } from '~/words/words'

const t = words('provisioning')
const site = words('site')

export type Value = string | number | boolean | null | string[]

export type Action = 'new' | 'changed' | 'unchanged' | 'refused'

export const ACTIONS: Action[] = ['new', 'changed', 'unchanged', 'refused']

/** What a column of a file is: settings are called as on the page of a site. */
export function aboutColumn(name: string): string {
  const what: string = `what.${name}`
  const field: string = `fields.${name}`
  if (t.has(what)) return t(what)
  return site.has(field) ? site(field) : name
}

/** A value as people read it. */
export function shownValue(value: Value): string {
  if (value === null || value === '') return t('empty')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : t('empty')
  return String(value)
}
