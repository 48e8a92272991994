import { readable } from '~/components/live/words'
import type { AdRow, Figures, Health, Shown } from '~/components/ads/types'

export const LEVELS: Record<Shown['level'], { one: string; many: string }> = {
  campaign: { one: 'Campaign', many: 'campaigns' },
  ad_group: { one: 'Ad group', many: 'ad groups' },
  keyword: { one: 'Keyword', many: 'keywords' },
}

export function nameOfRow({ name, id, isUnknown }: AdRow, level: Shown['level']): string {
  if (isUnknown) return 'Not known which'
  return name || `${LEVELS[level].one} ${id.split('/').at(-1)}`
}

/** `PERFORMANCE_MAX` as `Performance max`. */
export function nameOfDetail(detail: string): string {
  return readable(detail.toLowerCase().replaceAll('_', ' '))
}

/** Cents count while a sum is small. */
export function money(value: number, currency: string): string {
  const digits = Math.abs(value) < 100 && value !== 0 ? 2 : 0
  return value.toLocaleString('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

export function count(value: number): string {
  const digits = value < 20 && Math.abs(value - Math.round(value)) >= 0.05 ? 1 : 0
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits })
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
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 })}×`
}

/** `+12 %`; null where there was nothing before. */
export function change(now: number | null, before: number | null): string | null {
  if (now === null || !before) return null
  const percent = Math.round((now / before - 1) * 100)
  if (percent === 0) return '±0 %'
  return `${percent > 0 ? '+' : '−'}${Math.min(Math.abs(percent), 999)} %`
}

export const HEALTH: Record<Health['what'], string> = {
  permission: 'Permission at Google',
  costs: 'Reading what ads cost',
  conversions: 'Permission to send conversions',
}

export const STATES: Record<Health['state'], { label: string; icon: string; tone: string }> = {
  works: { label: 'Works', icon: 'i-lucide-circle-check', tone: 'text-success' },
  waiting: { label: 'Not yet', icon: 'i-lucide-hourglass', tone: 'text-muted' },
  stopped: { label: 'Stopped', icon: 'i-lucide-circle-alert', tone: 'text-error' },
  off: { label: 'Off', icon: 'i-lucide-circle-minus', tone: 'text-muted' },
}
