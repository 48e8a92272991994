import type { ClientSection } from '#app/shared/client_sections'
import type { ShownCall } from '#app/calls/shown_call'
import type { ShownLead } from '#app/leads/desk/shown_lead'
import type { SiteSignal } from '#app/sites/record_signals'
import type { FeedEvent, FeedSession } from '#app/reports/feed'

/** What goes down the stream of a site: one JSON object a message. */
export type LiveMessage = BatchMessage | SignalMessage | CallsMessage | LeadsMessage

/** Which section a client needs to be told of it; null: no client is. */
export const SECTION_OF: Record<LiveMessage['type'], ClientSection | null> = {
  batch: 'today',
  signal: null,
  calls: 'calls',
  leads: 'leads',
}

/**
 * What one commit stored, or several within a coalescing window. A session may come without an event (a heartbeat
 * prolonged it); an event never comes without its session.
 */
export interface BatchMessage {
  type: 'batch'
  events: FeedEvent[]
  sessions: FeedSession[]
}

/** Something arrived from the site for the first time, or again after a while: what the install page waits for. */
export interface SignalMessage {
  type: 'signal'
  signal: SiteSignal
  lastAt: string
  detail: string | null
}

/** Calls that came in, or are not what they were: whole, the latest version counts. */
export interface CallsMessage {
  type: 'calls'
  calls: ShownCall[]
}

/** Leads that came in, or are not what they were: whole, those that were merged into others too. */
export interface LeadsMessage {
  type: 'leads'
  leads: ShownLead[]
}
