import type { I18n } from '@adonisjs/i18n'
import { readablePath } from '#app/shared/urls'
import type { Dimension } from '#app/traffic/report/types'

/** As on the pages: the words are theirs. */
const ACTIONS: Record<string, string> = {
  page_view: 'view',
  scroll_depth: 'scrolled',
  video_watch: 'watched',
}

/** What a value of a breakdown is called. It is a visitor's input: text, and nothing but text. */
export function nameOfValue(i18n: I18n, dimension: Dimension, value: string): string {
  if (value === '') return i18n.t(`traffic.unknown.${dimension}`)
  switch (dimension) {
    case 'channel':
      return said(i18n, 'live.channel', value)
    case 'conversion':
      return said(i18n, 'live.action', ACTIONS[value] ?? value)
    case 'country':
      return countryIn(i18n.locale, value)
    case 'landing':
      return readablePath(value)
    default:
      return value
  }
}

/** What nobody has words for is a word of the site's own, only made readable. */
function said(i18n: I18n, group: string, value: string): string {
  const plain = value.replaceAll('_', ' ')
  if (!/^[a-z_]+$/.test(value)) return plain
  return i18n.t(`${group}.${value}`, {}, plain.charAt(0).toUpperCase() + plain.slice(1))
}

function countryIn(locale: string, code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
