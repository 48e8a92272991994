import { words } from '~/words/words'
import { money } from '~/words/formats'
import { nameOfKind } from '~/components/live/words'
import { nameOfValue } from '~/components/traffic/names'
import type { Group, Row, Values } from '~/components/conversions/types'

const t = words('conversions')

/** What a row is called. Values are a visitor's input: text, and nothing but text. */
export function nameOfRow(by: Group, { of, value }: Pick<Row, 'of' | 'value'>): string {
  if (by === 'label') return `${nameOfKind(of!)} · ${value || t('without_label')}`
  if (by === 'page' && value === '') return t('without_page')
  return nameOfValue(by, value)
}

/** Sums of different currencies stand beside each other. */
export function worth(values: Values): string {
  return values.map(({ value, currency }) => money(value, currency)).join(' + ')
}
