/**
 * Names for what the tracker and the plugins say in identifiers. What is not in the tables is a word of the site's own, and is
 * shown as it is, only made readable.
 */
export interface ActionLike {
  category: string
  action: string
  value: number | null
}

type Name = string | ((value: number) => string)

const ACTIONS: Record<string, Name> = {
  view: 'Page view',
  page_view: 'Page view',
  phone_call: 'Phone number clicked',
  sms: 'Text message clicked',
  whatsapp: 'WhatsApp clicked',
  email: 'E-mail address clicked',
  form_submit: 'Form sent',
  external_link: 'Left for another site',
  download: 'Download',
  cta_click: 'Button clicked',
  scroll_depth: (value) => `Scrolled ${value} %`,
  hover_intent: 'Rested on a button',
  video_watch: (value) => `Watched ${Math.round(value)} s of video`,
  session_end: 'Left',
}

export function nameOfAction({ action, value }: ActionLike): string {
  const name = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
  if (typeof name === 'function') return name(value ?? 0)
  return name ?? readable(action)
}

/** The action without its value, as a filter names it. */
export function nameOfKind(action: string): string {
  const kinds: Record<string, string> = { scroll_depth: 'Scrolled', video_watch: 'Watched video' }
  return kinds[action] ?? nameOfAction({ category: '', action, value: null })
}

const SIGNALS: Record<string, string> = {
  conversion: 'Conversion',
  interaction: 'Interaction',
  scroll_50: 'Scrolled half of the page',
  scroll_90: 'Scrolled to the end',
  hover: 'Rested on a button',
  google_referrer: 'Came from Google',
  returning_ad_visitor: 'Came by an ad before',
  base: 'As usual',
  phone_call: 'Clicked the phone number',
  message: 'Clicked a mail address or messenger',
  form: 'Sent a form',
  video: 'Watched a video',
  download: 'Downloaded something',
  events: 'How much they did',
  more_conversions: 'How many conversions',
  duration: 'How long they stayed',
  ad_click: 'Came by a Google ad',
  channel: 'Where they came from',
  device: 'Their device',
  time_of_day: 'Time of day',
  weekend: 'Weekend or not',
}

export function nameOfSignal(signal: string): string {
  return (Object.hasOwn(SIGNALS, signal) && SIGNALS[signal]) || readable(signal)
}

const LABELS: Record<string, string> = {
  'First Click (Paid)': 'This visit came with a Google click id: somebody clicked an ad.',
  'Return Visitor (Ads Assisted)':
    'No ad click this time, but an earlier visit of the same visitor came by a Google ad.',
  'Organic': 'No ad click, neither in this visit nor in an earlier one.',
}

/** Why a visit has its source label; null for labels of other classifiers. */
export function meaningOfLabel(label: string): string | null {
  return (Object.hasOwn(LABELS, label) && LABELS[label]) || null
}

const CHANNELS: Record<string, { name: string; meaning: string }> = {
  paid_search: {
    name: 'Paid search',
    meaning: 'An ad in a search engine, by its click id or medium.',
  },
  organic_search: { name: 'Organic search', meaning: 'A search engine, without an ad.' },
  paid_social: { name: 'Paid social', meaning: 'An ad in a social network or on a video site.' },
  social: { name: 'Social', meaning: 'A link in a social network.' },
  ai: { name: 'AI assistant', meaning: 'A link in an answer of ChatGPT, Perplexity or the like.' },
  email: { name: 'Email', meaning: 'A link in a mail.' },
  video: { name: 'Video', meaning: 'A link on YouTube or another video site.' },
  display: { name: 'Display ad', meaning: 'An ad on another site, by the host of its network.' },
  campaign: { name: 'Campaign', meaning: 'Only the UTM parameters say where it came from.' },
  referral: { name: 'Referral', meaning: 'A link on another site.' },
  direct: { name: 'Direct', meaning: 'The address was typed, or nothing says where it came from.' },
}

/** To choose from. */
export const CHANNEL_CHOICES = Object.entries(CHANNELS).map(([value, { name: label }]) => ({
  value,
  label,
}))

export function nameOfChannel(channel: string): string {
  return (Object.hasOwn(CHANNELS, channel) && CHANNELS[channel].name) || readable(channel)
}

/** Null for channels of other classifiers. */
export function meaningOfChannel(channel: string): string | null {
  return (Object.hasOwn(CHANNELS, channel) && CHANNELS[channel].meaning) || null
}

const CATEGORIES: Record<string, string> = {
  acquisition: 'Arrivals',
  interaction: 'Interactions',
  conversion: 'Conversions',
  system: 'System',
}

export function nameOfCategory(category: string): string {
  return (Object.hasOwn(CATEGORIES, category) && CATEGORIES[category]) || readable(category)
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
  return (Object.hasOwn(ICONS, action) && ICONS[action]) || 'i-lucide-target'
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
  const words = identifier.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `classic@1.0.0` -> `classic 1.0.0`. */
export function readablePlugin(nameAndVersion: string | null): string {
  return nameAndVersion?.replace('@', ' ') ?? 'unknown'
}
