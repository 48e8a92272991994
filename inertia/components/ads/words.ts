import { words } from '~/words/words'
import * as formats from '~/words/formats'
import { readable } from '~/components/live/words'
import type { AdRow, Figures, Health, Shown } from '~/components/ads/types'

const t = words('ads')

export function nameOfRow({ name, id, isUnknown }: AdRow, level: Shown['level']): string {
  if (isUnknown) return t('not_known_which')
  return name || t(`unnamed.${level}`, { id: id.split('/').at(-1) })
}

/** Kind of a campaign, match of a keyword: `PERFORMANCE_MAX` as `Performance max`, also when Google has a new one. */
export function nameOfDetail(detail: string): string {
  const key = `detail.${detail.toLowerCase()}`
  return t.has(key) ? t(key) : readable(detail.toLowerCase())
}

/** Cents count while a sum is small. */
export function money(value: number, currency: string): string {
  const digits = Math.abs(value) < 100 && value !== 0 ? 2 : 0
  return formats.money(value, currency, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

export function count(value: number): string {
  const digits = value < 20 && Math.abs(value - Math.round(value)) >= 0.05 ? 1 : 0
  return formats.number(value, { maximumFractionDigits: digits })
}

/** Null where there is nothing to divide by, or nothing that was paid: nobody would believe a lead for nothing. */
export function costPer({ cost }: Figures, results: number): number | null {
  return cost > 0 && results > 0 ? cost / results : null
}

/** What came back for each unit of money; null while no lead has a value. */
export function returnOn({ cost, value }: Figures): number | null {
  return cost > 0 && value > 0 ? value / cost : null
}

export function times(value: number): string {
  return t('times', {
    times: formats.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 }),
  })
}

/** `+12 %`; null where there was nothing before. */
export function change(now: number | null, before: number | null): string | null {
  if (now === null || !before) return null
  const percent = Math.round((now / before - 1) * 100)
  if (percent === 0) return t('same')
  return t(percent > 0 ? 'up' : 'down', { percent: Math.min(Math.abs(percent), 999) })
}

export const STATES: Record<Health['state'], { icon: string; tone: string }> = {
  works: { icon: 'i-lucide-circle-check', tone: 'text-success' },
  waiting: { icon: 'i-lucide-hourglass', tone: 'text-muted' },
  stopped: { icon: 'i-lucide-circle-alert', tone: 'text-error' },
  off: { icon: 'i-lucide-circle-minus', tone: 'text-muted' },
}
