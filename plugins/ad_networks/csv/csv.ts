import { FORMATS, type Format } from './formats.js'
import type { SettingValues } from '#app/plugins/contracts/plugin'
import type { AdNetwork, OfflineConversion } from '#app/plugins/contracts/ad_network'

/**
 * Without brackets, quotes, bars or an equals sign no program for tables makes anything of an id but text or a number. So ids are
 * written as they are: an apostrophe in front would keep a network from knowing them.
 */
const CLICK_ID = /^[\w.~-]{1,512}$/
const FORMULA = /^\s*[=+\-@]|\p{Cc}/u
const LINE_END = '\r\n'

export function csvNetwork(settings: SettingValues): AdNetwork {
  const format = FORMATS[String(settings.format)]
  const name = String(settings.conversion).trim()
  return {
    check: (conversion) => checked(conversion, format, name),
    file: {
      extension: 'csv',
      type: 'text/csv',
      head: `Parameters:TimeZone=+0000${LINE_END}${lineOf(format.columns.map(([title]) => title))}`,
      line: (conversion) => lineOf(format.columns.map(([, cell]) => cell(conversion, name))),
    },
  }
}

function checked(
  { click, value, currency }: OfflineConversion,
  { clickId }: Format,
  name: string
): ReturnType<AdNetwork['check']> {
  if (name === '' || FORMULA.test(name)) return { ok: false, reason: 'no_action' }
  if (click?.kind !== clickId) return { ok: false, reason: 'no_click' }
  if (!CLICK_ID.test(click.id)) return { ok: false, reason: 'click_unreadable' }
  return isMoney(value, currency) ? { ok: true } : { ok: false, reason: 'bad_value' }
}

function isMoney(value: number | null, currency: string | null) {
  if (value === null || currency === null) return value === currency
  return Number.isFinite(value) && value >= 0 && /^[A-Z]{3}$/.test(currency)
}

function lineOf(cells: readonly string[]) {
  return cells.map(quoted).join(',') + LINE_END
}

/** RFC 4180. */
function quoted(cell: string) {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
