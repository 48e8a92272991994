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

/** How long until then, from `now` (ms), as people say it. */
export function untilWords(at: string | Date, now: number): string {
  const seconds = Math.ceil((new Date(at).getTime() - now) / 1000)
  if (seconds <= 0) return 'now'
  if (seconds < 60) return `in ${seconds} s`
  if (seconds < 3600) return `in ${Math.round(seconds / 60)} min`
  return `in ${Math.round(seconds / 3600)} h`
}
