import type { Data } from '@generated/data'
import { words } from '~/words/words'
import { dateTime, number } from '~/words/formats'

const t = words('plugins')

export type Field = Data.SitePlugins.SitePlugin['fields'][number]
export type FieldValue = Field['value']

/** What a kind of plugin is for; one without words is shown as it is called. */
export function kindWords(kind: string): { title: string; lead: string } {
  const title = `kind.${kind}`
  const lead = `kind_lead.${kind}`
  return { title: t.has(title) ? t(title) : kind, lead: t.has(lead) ? t(lead) : '' }
}

/** Where one is chosen with a preview of what changes; undefined where pressing a button is enough. */
export function chosenOn(kind: string): { label: string; path: string } | undefined {
  if (kind === 'scorer') return { label: t('chosen_on.scorer'), path: 'scoring' }
  if (kind !== 'attribution-model') return undefined
  return { label: t('chosen_on.attribution-model'), path: 'attribution' }
}

export function shownValue(field: Pick<Field, 'unit' | 'choices'>, value: unknown) {
  if (typeof value === 'boolean') return t(value ? 'field.on' : 'field.off')
  if (value === '' || value === null) return t('field.empty')
  if (typeof value !== 'number') return nameOfChoice(field, String(value))
  const figure = number(value, { maximumFractionDigits: 20 })
  return field.unit ? t('field.with_unit', { value: figure, unit: field.unit }) : figure
}

function nameOfChoice({ choices }: Pick<Field, 'choices'>, value: string) {
  return choices.find((choice) => choice.value === value)?.label ?? value
}

/** The limits of a field as a sentence; empty when it has none worth telling. */
export function limitsOf({ type, min, max, isWhole }: Field) {
  if (type !== 'number') return ''
  const whole = isWhole ? 'whole_' : ''
  if (min !== null && max !== null) return t(`limits.${whole}between`, { min, max })
  if (min !== null) return t(`limits.${whole}least`, { min })
  if (max !== null) return t(`limits.${whole}most`, { max })
  return isWhole ? t('limits.whole') : ''
}

export function dayOf(instant: string) {
  return dateTime(instant, { day: 'numeric', month: 'short', year: 'numeric' })
}
