import type { Data } from '@generated/data'

export type Endpoint = Data.Deliveries.Endpoint
export type Delivery = Data.Deliveries.Delivery

interface Shown {
  label: string
  /** Of a dot beside it. */
  mark: string
}

/** How an endpoint is, in a word: red only where somebody has to act. */
export function endpointState({ state, failingSince, lastSuccessAt }: Endpoint): Shown {
  if (state === 'disabled') return { label: 'Switched off', mark: 'bg-error' }
  if (state === 'paused') return { label: 'Paused', mark: 'border border-accented' }
  if (failingSince) return { label: 'Failing', mark: 'bg-error' }
  if (lastSuccessAt) return { label: 'Working', mark: 'bg-qualified-mark' }
  return { label: 'Nothing sent yet', mark: 'border border-accented' }
}

export function deliveryState({ state, attempts }: Delivery): Shown {
  if (state === 'delivered') return { label: 'Delivered', mark: 'bg-qualified-mark' }
  if (state === 'failed') return { label: 'Given up', mark: 'bg-error' }
  if (state === 'sending') return { label: 'On its way', mark: 'bg-info' }
  return attempts > 0
    ? { label: 'Retrying', mark: 'bg-warning' }
    : { label: 'Waiting', mark: 'border border-accented' }
}

export const OUTCOMES: Record<string, string> = {
  delivered: 'Delivered',
  again: 'Not taken',
  refused: 'Refused',
  needs_attention: 'Refused for good',
}

export function durationWords(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`
}

/** How long until then, from `now` (ms), as people say it. */
export function untilWords(at: string | Date, now: number): string {
  const seconds = Math.ceil((new Date(at).getTime() - now) / 1000)
  if (seconds <= 0) return 'now'
  if (seconds < 60) return `in ${seconds} s`
  if (seconds < 3600) return `in ${Math.round(seconds / 60)} min`
  return `in ${Math.round(seconds / 3600)} h`
}

/** Whose endpoints a page shows. */
export type Scope = Data.Deliveries.ScopeHead
export type DestinationKind = Data.Deliveries.DestinationKind
export type DestinationField = DestinationKind['fields'][number]
export type EndpointValues = Data.Deliveries.EndpointValues

const KINDS: Record<string, { title: string; icon: string }> = {
  webhook: { title: 'Signed webhook', icon: 'i-lucide-webhook' },
  slack: { title: 'Slack', icon: 'i-lucide-message-square' },
  http: { title: 'Request of your own', icon: 'i-lucide-braces' },
}

export function destinationWords(plugin: string) {
  return KINDS[plugin] ?? { title: plugin, icon: 'i-lucide-blocks' }
}

/** What events are about, in the order in which people look for them. */
export const EVENT_GROUPS = [
  { title: 'Visits', prefixes: ['conversion.', 'lead.scored'] },
  { title: 'Leads', prefixes: ['lead.'] },
  { title: 'Calls', prefixes: ['call.'] },
  { title: 'Connections', prefixes: ['connection.'] },
  { title: 'Endpoints', prefixes: ['endpoint.'] },
]

/** Labels of the classifier that comes along; others can be typed. */
export const SOURCE_LABELS = ['First Click (Paid)', 'Return Visitor (Ads Assisted)', 'Organic']

/** What an endpoint leaves out, as sentences; empty when it takes everything of its events. */
export function filterWords(
  { minScore, channels, sourceLabels }: Pick<Endpoint, 'minScore' | 'channels' | 'sourceLabels'>,
  channelName: (channel: string) => string
): string[] {
  return [
    minScore > 0 ? `score ${minScore} and above` : '',
    channels ? `from ${channels.map(channelName).join(', ')}` : '',
    sourceLabels ? `labelled ${sourceLabels.join(', ')}` : '',
  ].filter(Boolean)
}
