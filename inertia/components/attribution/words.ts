import { nameOfChannel, readable } from '~/components/live/words'
import type { Attribution, Dimension, Measure, Row } from '~/components/attribution/types'

const MODELS: Record<string, string> = {
  'first': 'First touch',
  'last': 'Last touch',
  'last-non-direct': 'Last non-direct',
  'linear': 'Linear',
  'time-decay': 'Time decay',
  'position': 'Position',
  'w-shaped': 'W-shaped',
  'markov': 'Markov',
  'shapley': 'Shapley',
}

export function nameOfModel(name: string): string {
  return (Object.hasOwn(MODELS, name) && MODELS[name]) || readable(name.replaceAll('-', ' '))
}

export const DIMENSIONS: { value: Dimension; label: string; one: string; none: string }[] = [
  { value: 'channel', label: 'Channels', one: 'Channel', none: 'No channel' },
  { value: 'source', label: 'Sources', one: 'Source', none: 'No source' },
  { value: 'campaign', label: 'Campaigns', one: 'Campaign', none: 'No campaign' },
  { value: 'landing', label: 'Landing pages', one: 'Landing page', none: 'No page' },
]

export function wordsOf(dimension: Dimension) {
  return DIMENSIONS.find(({ value }) => value === dimension)!
}

export function nameOfKey(key: string | null, dimension: Dimension): string {
  if (key === null) return wordsOf(dimension).none
  return dimension === 'channel' ? nameOfChannel(key) : key
}

export function nameOfRow({ kind, key }: Pick<Row, 'kind' | 'key'>, dimension: Dimension): string {
  if (kind === 'unknown') return 'Unknown'
  if (kind === 'other') return 'All others'
  return nameOfKey(key, dimension)
}

/** A part of conversions is shown with one digit behind the point while that says something. */
export function figureOf(count: number): string {
  const digits = count < 20 && Math.abs(count - Math.round(count)) >= 0.05 ? 1 : 0
  return count.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** Bounds are never more exact than they have to be, and what they are bounds of stands above them. */
export function boundsOf(low: number, high: number): string {
  const shown = (value: number) => figureOf(high < 10 ? value : Math.round(value))
  return `${shown(low)}–${shown(high)}`
}

export function money(value: number, currency: string): string {
  return value.toLocaleString('en-GB', {
    style: 'currency',
    currency,
    maximumFractionDigits: Math.abs(value) < 10 && value !== 0 ? 2 : 0,
  })
}

export function amount(value: number, measure: Measure, currency: string): string {
  return measure === 'value' ? money(value, currency) : figureOf(value)
}

export function percent(share: number): string {
  const value = share * 100
  return `${value > 0 && value < 1 ? '< 1' : Math.round(value)} %`
}

/** `3 Nov 2026`; days of the site's own zone. */
export function nameOfDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** `21 days`, `5 h`, `40 s`: how long before the conversion. */
export function nameOfAge(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`
  if (seconds < 2 * 86_400) return `${Math.round(seconds / 3600)} h`
  return `${Math.round(seconds / 86_400)} days`
}

/** Who has the credit of a conversion, in words. */
export function sourceWords(touch: {
  channel: string | null
  source: string | null
  campaign: string | null
}): string {
  if (touch.channel === null) return 'Unknown'
  return [nameOfChannel(touch.channel), touch.source, touch.campaign].filter(Boolean).join(' · ')
}

export function lookbackWords({ lookbackDays }: Pick<Attribution, 'lookbackDays'>): string {
  if (lookbackDays === 0) return 'no look-back'
  return `look-back of ${lookbackDays} ${lookbackDays === 1 ? 'day' : 'days'}`
}
