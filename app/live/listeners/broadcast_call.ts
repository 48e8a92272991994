import { callCollector } from '#app/live/call_collector'
import type { CallChanged } from '#app/calls/events/call_changed'

/** Tells the open pages of a site that a call came in or was changed. */
export default class BroadcastCall {
  handle({ siteId, callId }: CallChanged) {
    callCollector.add(siteId, callId)
  }
}
