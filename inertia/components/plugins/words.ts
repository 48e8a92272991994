import type { Data } from '@generated/data'

export type Field = Data.SitePlugins.SitePlugin['fields'][number]
export type FieldValue = Field['value']

/** What a kind of plugin is for. */
const KINDS: Record<string, { title: string; lead: string }> = {
  'scorer': { title: 'Scoring', lead: 'How promising a visit is. One of them counts.' },
  'classifier': {
    title: 'Sources',
    lead: 'What a visit is called by where it came from. One of them is used.',
  },
  'enricher': {
    title: 'Facts about a visit',
    lead: 'Device, place, referrer, and who is no person. The first that knows a fact has said it.',
  },
  'attribution-model': {
    title: 'Attribution models',
    lead: 'How a conversion is shared out among the touches before it.',
  },
  'call-provider': { title: 'Telephony', lead: 'Understands what a telephony provider sends.' },
  'matcher': {
    title: 'Matching calls',
    lead: 'Which visit a call came from. The surest is asked first, the next one when it does not know.',
  },
  'destination': { title: 'Destinations', lead: 'Places outside that are told what happened.' },
}

export function kindWords(kind: string) {
  return KINDS[kind] ?? { title: kind, lead: '' }
}

/** Where one is chosen with a preview of what changes; undefined where pressing a button is enough. */
export function chosenOn(kind: string): { label: string; path: string } | undefined {
  const pages: Record<string, { label: string; path: string }> = {
    'scorer': { label: 'Scoring', path: 'scoring' },
    'attribution-model': { label: 'Attribution', path: 'attribution' },
  }
  return pages[kind]
}

export function shownValue({ type, unit }: Pick<Field, 'type' | 'unit'>, value: unknown) {
  if (type === 'boolean') return value ? 'on' : 'off'
  if (value === '' || value === null) return 'empty'
  return unit ? `${value} ${unit}` : String(value)
}

/** The limits of a field as a sentence; empty when it has none worth telling. */
export function limitsOf({ type, min, max, isWhole }: Field) {
  if (type !== 'number') return ''
  const what = isWhole ? 'A whole number' : 'A number'
  if (min !== null && max !== null) return `${what} from ${min} to ${max}.`
  if (min !== null) return `${what}, ${min} or more.`
  if (max !== null) return `${what}, ${max} or less.`
  return isWhole ? 'A whole number.' : ''
}

export function dayOf(instant: string) {
  return new Date(instant).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
}
