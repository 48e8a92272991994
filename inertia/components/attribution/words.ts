import { words } from '~/words/words'
import * as formats from '~/words/formats'
import { readablePath } from '~/components/live/places'
import { nameOfChannel, readable } from '~/components/live/words'
import type { Dimension, Measure, Model, Row } from '~/components/attribution/types'

const t = words('attribution')

export function nameOfModel(name: string): string {
  const key = `model.${name}`
  return t.has(key) ? t(key) : readable(name.replaceAll('-', ' '))
}

/** What a model does; one that is installed beside ours says it itself. */
export function aboutModel({ name, summary }: Pick<Model, 'name' | 'summary'>): string {
  const key = `about_model.${name}`
  return t.has(key) ? t(key) : summary
}

export const DIMENSIONS: readonly Dimension[] = ['channel', 'source', 'campaign', 'landing']

/** One of them, above a column. */
export const nameOfDimension = (dimension: Dimension) => t(`one.${dimension}`)

export function nameOfKey(key: string | null, dimension: Dimension): string {
  if (key === null) return t(`no.${dimension}`)
  if (dimension === 'landing') return readablePath(key)
  return dimension === 'channel' ? nameOfChannel(key) : key
}

export function nameOfRow({ kind, key }: Pick<Row, 'kind' | 'key'>, dimension: Dimension): string {
  if (kind === 'unknown') return t('unknown')
  if (kind === 'other') return t('all_others')
  return nameOfKey(key, dimension)
}

/** A part of conversions is shown with one digit behind the point while that says something. */
export function figureOf(count: number): string {
  const digits = count < 20 && Math.abs(count - Math.round(count)) >= 0.05 ? 1 : 0
  return formats.number(count, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** Bounds are never more exact than they have to be, and what they are bounds of stands above them. */
export function boundsOf(low: number, high: number): string {
  const shown = (value: number) => figureOf(high < 10 ? value : Math.round(value))
  return `${shown(low)}–${shown(high)}`
}

export function money(value: number, currency: string): string {
  return formats.money(value, currency, {
    maximumFractionDigits: Math.abs(value) < 10 && value !== 0 ? 2 : 0,
  })
}

export function amount(value: number, measure: Measure, currency: string): string {
  return measure === 'value' ? money(value, currency) : figureOf(value)
}

export function percent(share: number): string {
  const value = share * 100
  if (value > 0 && value < 1) return t('below_percent', { percent: 1 })
  return t('percent', { percent: Math.round(value) })
}

/** `3 Nov 2026`; days of the site's own zone. */
export function nameOfDay(day: string): string {
  return formats.dateTime(`${day}T00:00:00Z`, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** `21 days before`, `5 h before`: how long before the conversion. */
export function nameOfAge(age: number): string {
  if (age <= 0) return t('age.none')
  if (age < 60) return t('age.seconds', { seconds: age })
  if (age < 3600) return t('age.minutes', { minutes: Math.round(age / 60) })
  if (age < 2 * 86_400) return t('age.hours', { hours: Math.round(age / 3600) })
  return t('age.days', { days: Math.round(age / 86_400) })
}

/** Who has the credit of a conversion, in words. */
export function sourceWords(touch: {
  channel: string | null
  source: string | null
  campaign: string | null
}): string {
  if (touch.channel === null) return t('unknown')
  return [nameOfChannel(touch.channel), touch.source, touch.campaign].filter(Boolean).join(' · ')
}
