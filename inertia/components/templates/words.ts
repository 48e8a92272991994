import type { Data } from '@generated/data'
import { number, unitOf } from '~/words/formats'
import { words } from '~/words/words'

const t = words('templates')
const site = words('site')

export type Offered = Data.Templates.OfferedItem

export type Webhook = {
  name: string
  plugin: string
  settings: Record<string, string | number | boolean>
  events: string[]
}

export type ItemValue = string | number | boolean | string[] | Webhook | null

export type Items = Record<string, ItemValue>

export const isWebhook = (value: unknown): value is Webhook =>
  typeof value === 'object' && value !== null && 'events' in value

/** What something that a template says is called. */
export function labelOf(key: string, offered: Offered | undefined, value: ItemValue): string {
  if (isWebhook(value)) return value.name
  if (!offered) return key
  const { of, name, plugin, label } = offered
  if (of === 'settings') {
    const field: string = `fields.${name}`
    return site.has(field) ? site(field) : name
  }
  if (of === 'choice') {
    const choice: string = `choice.${name}`
    return t.has(choice) ? t(choice) : name
  }
  return t('of_plugin', { plugin, label: of === 'switch' ? t('switch') : label })
}

/** A value as people read it. */
export function shownValue(value: ItemValue, offered: Offered | undefined): string {
  if (isWebhook(value)) {
    return t('webhook.to', { url: String(value.settings.url ?? ''), count: value.events.length })
  }
  if (value === null) return t('value.absent')
  if (typeof value === 'boolean') return t(value ? 'value.on' : 'value.off')
  if (Array.isArray(value)) return value.join(', ') || t('value.empty')
  if (offered?.type === 'choice') return choiceName(String(value), offered)
  const text = typeof value === 'number' ? number(value) : value || t('value.empty')
  return [text, shownUnit(value, offered)].filter(Boolean).join(' ')
}

/** Names of settings of sites end with what they are counted in; plugins say it of theirs. */
export function shownUnit(value: ItemValue, offered: Offered | undefined): string {
  if (offered?.of !== 'settings') return offered?.unit ?? ''
  const unit = UNITS[/_(min|months|days|hours|sec)$/.exec(offered.name)?.[1] ?? '']
  return unit ? unitOf(Number(value), unit) : ''
}

const UNITS: Record<string, string> = {
  min: 'minute',
  months: 'month',
  days: 'day',
  hours: 'hour',
  sec: 'second',
}

/** Effects of signals are said in words; names of plugins are the same everywhere. */
export function choiceName(value: string, { of, choices }: Offered): string {
  const effect: string = `value.${value}`
  if (of === 'settings' && t.has(effect)) return t(effect)
  return choices.find((choice) => choice.value === value)?.label ?? value
}
