import { words } from '~/words/words'
import { nameOf } from '~/words/formats'
import { BANDS, nameOfBand } from '~/components/ui/bands'
import { readablePath } from '~/components/live/places'
import { nameOfChannel, nameOfKind } from '~/components/live/words'
import type { Dimension, Filter } from '~/components/traffic/types'

const t = words('traffic')

/** What a value is called. It is a visitor's input: text, and nothing but text. */
export function nameOfValue(dimension: Dimension, value: string): string {
  if (value === '') return t(`unknown.${dimension}`)
  switch (dimension) {
    case 'channel':
      return nameOfChannel(value)
    case 'conversion':
      return nameOfKind(value)
    case 'country':
      return known('region', value)
    case 'language':
      return known('language', value)
    case 'device':
      return isDevice(value) ? t(`device.${value}`) : value
    case 'page':
    case 'landing':
    case 'exit':
      return readablePath(value)
    case 'band':
      return bandNamed(value) ?? value
    default:
      return value
  }
}

/** The values of a filter as they are called; a part of a name is what was typed. */
export function namesOfFilter({ dimension, is, values }: Filter): string[] {
  return values.map((value) => (is === 'contains' ? value : nameOfValue(dimension, value)))
}

/** `Channel is Email or Paid search`. */
export function wordsOfFilter(filter: Filter): string {
  return t('filter.whole', {
    dimension: t(`dimension.${filter.dimension}`),
    is: t(`is.${filter.is}`),
    values: namesOfFilter(filter).join(` ${t('or')} `),
  })
}

function bandNamed(value: string): string | undefined {
  const band = BANDS.find((one) => one === value)
  return band && nameOfBand(band)
}

/** A code of no country, or one that is none. */
function known(type: 'region' | 'language', code: string): string {
  try {
    return nameOf(type, code)
  } catch {
    return code
  }
}

function isDevice(value: string): value is 'desktop' | 'mobile' | 'tablet' {
  return ['desktop', 'mobile', 'tablet'].includes(value)
}
