import { words } from '~/words/words'
import { number } from '~/words/formats'
import type { Data } from '@generated/data'

const t = words('webhooks')

export type Endpoint = Data.Deliveries.Endpoint
export type Delivery = Data.Deliveries.Delivery

interface Shown {
  label: string
  /** Of a dot beside it. */
  mark: string
}

/** How an endpoint is, in a word: red only where somebody has to act. */
export function endpointState({ state, failingSince, lastSuccessAt }: Endpoint): Shown {
  if (state === 'disabled') return { label: t('states.disabled'), mark: 'bg-error' }
  if (state === 'paused') return { label: t('states.paused'), mark: 'border border-accented' }
  if (failingSince) return { label: t('states.failing'), mark: 'bg-error' }
  if (lastSuccessAt) return { label: t('states.working'), mark: 'bg-qualified-mark' }
  return { label: t('states.nothing'), mark: 'border border-accented' }
}

export function deliveryState({ state, attempts }: Delivery): Shown {
  if (state === 'delivered') return { label: t('states.delivered'), mark: 'bg-qualified-mark' }
  if (state === 'failed') return { label: t('states.given_up'), mark: 'bg-error' }
  if (state === 'sending') return { label: t('states.sending'), mark: 'bg-info' }
  return attempts > 0
    ? { label: t('states.retrying'), mark: 'bg-warning' }
    : { label: t('states.waiting'), mark: 'border border-accented' }
}

const OUTCOMES = ['delivered', 'again', 'refused', 'needs_attention'] as const

export function outcomeWords(outcome: string): string {
  const known = OUTCOMES.find((name) => name === outcome)
  return known ? t(`outcomes.${known}`) : outcome
}

export function durationWords(ms: number): string {
  if (ms < 1_000) return t('time.ms', { count: ms })
  const fixed = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return t('time.s', { count: number(ms / 1_000, fixed) })
}

/** How long until then, from `now` (ms), as people say it. */
export function untilWords(at: string | Date, now: number): string {
  const seconds = Math.ceil((new Date(at).getTime() - now) / 1000)
  if (seconds <= 0) return t('time.now')
  if (seconds < 60) return t('time.in_seconds', { count: seconds })
  if (seconds < 3600) return t('time.in_minutes', { count: Math.round(seconds / 60) })
  return t('time.in_hours', { count: Math.round(seconds / 3600) })
}

/** Whose endpoints a page shows. */
export type Scope = Data.Deliveries.ScopeHead
export type DestinationKind = Data.Deliveries.DestinationKind
export type DestinationField = DestinationKind['fields'][number]
export type EndpointValues = Data.Deliveries.EndpointValues

const KINDS = ['webhook', 'slack', 'http'] as const

export function nameOfDestination(plugin: string): string {
  const known = KINDS.find((name) => name === plugin)
  return known ? t(`kinds.${known}`) : plugin
}

/** What events are about, in the order in which people look for them. */
export const EVENT_GROUPS = [
  { name: 'visits', prefixes: ['conversion.', 'lead.scored'] },
  { name: 'leads', prefixes: ['lead.'] },
  { name: 'calls', prefixes: ['call.'] },
  { name: 'connections', prefixes: ['connection.'] },
  { name: 'endpoints', prefixes: ['endpoint.'] },
] as const

/** Labels of the classifier that comes along; others can be typed. */
export const SOURCE_LABELS = ['First Click (Paid)', 'Return Visitor (Ads Assisted)', 'Organic']

/** What an endpoint leaves out, as sentences; empty when it takes everything of its events. */
export function filterWords(
  { minScore, channels, sourceLabels }: Pick<Endpoint, 'minScore' | 'channels' | 'sourceLabels'>,
  channelName: (channel: string) => string
): string[] {
  return [
    minScore > 0 ? t('filter.score', { score: minScore }) : '',
    channels ? t('filter.channels', { channels: channels.map(channelName).join(', ') }) : '',
    sourceLabels ? t('filter.labels', { labels: sourceLabels.join(', ') }) : '',
  ].filter(Boolean)
}
