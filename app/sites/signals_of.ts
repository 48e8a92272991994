import { hostOf } from '#app/shared/urls'
import type { SeenSignal } from '#app/sites/record_signals'

const PAGE_VIEWS = new Set(['view', 'page_view'])

const CLICKS = new Set([
  'phone_call',
  'whatsapp',
  'sms',
  'email',
  'external_link',
  'download',
  'cta_click',
])

/** What a site's install status learns from stored events; each signal at most once. */
export function signalsOf(
  events: { category: string; action: string; url: string }[]
): SeenSignal[] {
  const seen = new Map<string, SeenSignal>()
  for (const { category, action, url } of events) {
    if (PAGE_VIEWS.has(action)) {
      seen.set('page_view', { signal: 'page_view', detail: hostOf(url) })
    }
    if (category === 'conversion') seen.set('conversion', { signal: 'conversion', detail: action })
    if ((category === 'conversion' || category === 'interaction') && CLICKS.has(action)) {
      seen.set('click', { signal: 'click', detail: action })
    }
  }
  return [...seen.values()]
}
