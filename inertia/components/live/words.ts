import type { Key } from '../../words/namespaces.js'
import { words } from '../../words/words.js'

/**
 * Names for what the tracker and the plugins say in identifiers. What is not in the tables is a word of the site's own, and is
 * shown as it is, only made readable.
 */
export interface ActionLike {
  category: string
  action: string
  value: number | null
}

const t = words('live')
type LiveKey = Key<'live'>

const ACTIONS: Record<string, LiveKey> = {
  view: 'action.view',
  page_view: 'action.view',
  phone_call: 'action.phone_call',
  sms: 'action.sms',
  whatsapp: 'action.whatsapp',
  email: 'action.email',
  form_submit: 'action.form_submit',
  external_link: 'action.external_link',
  download: 'action.download',
  cta_click: 'action.cta_click',
  scroll_depth: 'action.scroll_depth',
  hover_intent: 'action.hover_intent',
  video_watch: 'action.video_watch',
  session_end: 'action.session_end',
}

export function nameOfAction({ action, value }: ActionLike): string {
  const key = keyIn(ACTIONS, action)
  if (!key) return readable(action)
  return t(key, { value: value ?? 0, seconds: Math.round(value ?? 0) })
}

/** The action without its value, as a filter names it. */
export function nameOfKind(action: string): string {
  const kinds: Record<string, LiveKey> = {
    scroll_depth: 'action.scrolled',
    video_watch: 'action.watched',
  }
  const key = keyIn(kinds, action)
  return key ? t(key) : nameOfAction({ category: '', action, value: null })
}

const SIGNALS: Record<string, LiveKey> = {
  conversion: 'signal.conversion',
  interaction: 'signal.interaction',
  scroll_50: 'signal.scroll_50',
  scroll_90: 'signal.scroll_90',
  hover: 'signal.hover',
  google_referrer: 'signal.google_referrer',
  returning_ad_visitor: 'signal.returning_ad_visitor',
  base: 'signal.base',
  phone_call: 'signal.phone_call',
  message: 'signal.message',
  form: 'signal.form',
  video: 'signal.video',
  download: 'signal.download',
  events: 'signal.events',
  more_conversions: 'signal.more_conversions',
  duration: 'signal.duration',
  ad_click: 'signal.ad_click',
  channel: 'signal.channel',
  device: 'signal.device',
  time_of_day: 'signal.time_of_day',
  weekend: 'signal.weekend',
}

export function nameOfSignal(signal: string): string {
  const key = keyIn(SIGNALS, signal)
  return key ? t(key) : readable(signal)
}

/** By what the classifiers that come with the product say. */
const LABELS: Record<string, { name: LiveKey; meaning: LiveKey }> = {
  'First Click (Paid)': { name: 'label.first_click', meaning: 'label.first_click_means' },
  'Return Visitor (Ads Assisted)': { name: 'label.assisted', meaning: 'label.assisted_means' },
  'Organic': { name: 'label.organic', meaning: 'label.organic_means' },
}

/** Labels of other classifiers are names already. */
export function nameOfLabel(label: string): string {
  const known = keyIn(LABELS, label)
  return known ? t(known.name) : label
}

/** Why a visit has its source label; null for labels of other classifiers. */
export function meaningOfLabel(label: string): string | null {
  const known = keyIn(LABELS, label)
  return known ? t(known.meaning) : null
}

const CHANNELS = [
  'paid_search',
  'organic_search',
  'paid_social',
  'social',
  'ai',
  'email',
  'video',
  'display',
  'campaign',
  'referral',
  'direct',
] as const
type Channel = (typeof CHANNELS)[number]

const isChannel = (channel: string): channel is Channel => CHANNELS.includes(channel as Channel)

/** To choose from. */
export function channelChoices(): { value: string; label: string }[] {
  return CHANNELS.map((value) => ({ value, label: nameOfChannel(value) }))
}

export function nameOfChannel(channel: string): string {
  return isChannel(channel) ? t(`channel.${channel}`) : readable(channel)
}

/** Null for channels of other classifiers. */
export function meaningOfChannel(channel: string): string | null {
  return isChannel(channel) ? t(`channel.${channel}_means`) : null
}

const CATEGORIES: Record<string, LiveKey> = {
  acquisition: 'all.acquisition',
  interaction: 'all.interaction',
  conversion: 'all.conversion',
  system: 'all.system',
}

/** Everything of a category, as a filter names it. */
export function nameOfAll(category: string): string {
  const key = keyIn(CATEGORIES, category)
  return key ? t(key) : t('all.other', { category: readable(category).toLowerCase() })
}

/** What became of a phone call, within a line. */
export function nameOfCallStatus(status: string): string {
  return t('calls.status', { status })
}

const ICONS: Record<string, string> = {
  phone_call: 'i-lucide-phone',
  sms: 'i-lucide-message-square',
  whatsapp: 'i-lucide-message-circle',
  email: 'i-lucide-mail',
  form_submit: 'i-lucide-file-check',
  download: 'i-lucide-download',
}

/** Conversions have a picture; what has none of its own has the one of a goal. */
export function iconOfConversion(action: string): string {
  return keyIn(ICONS, action) ?? 'i-lucide-target'
}

const DEVICES: Record<string, string> = {
  desktop: 'i-lucide-monitor',
  mobile: 'i-lucide-smartphone',
  tablet: 'i-lucide-tablet',
}

export function iconOfDevice(device: string | null): string {
  return (device && DEVICES[device]) || 'i-lucide-circle-help'
}

/** `paid_search` -> `Paid search`. */
export function readable(identifier: string): string {
  const text = identifier.replaceAll('_', ' ').trim()
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `classic@1.0.0` -> `classic 1.0.0`. */
export function readablePlugin(nameAndVersion: string | null): string {
  return nameAndVersion?.replace('@', ' ') ?? t('score.by_unknown')
}

/** What a table has for a word from outside, which may be one that every object knows. */
function keyIn<T>(table: Record<string, T>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
