import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import { flagsOf } from '#app/calls/flags_of'
import emitter from '@adonisjs/core/services/emitter'
import type { ToldCall } from '#app/calls/types'
import { inOutbox } from '#app/deliveries/in_outbox'
import { matchCall } from '#app/calls/matching/match_call'
import { CALL_EVENTS, tellOfNewCall } from '#app/calls/tell_of_call'
import { CallChanged } from '#app/calls/events/call_changed'
import type { KnownSite } from '#app/sites/site_registry'
import { storeCall, type StoredCall } from '#app/calls/queries/store_call'

/** Matches a call to a visit and stores both, whatever is doubtful about it; then tells who listens. */
export async function recordCall(
  site: KnownSite,
  call: ToldCall,
  { isOurs = false } = {}
): Promise<StoredCall> {
  const match = await matchCall(site, call)
  const id = uuidv7(clock.now().getTime())
  const flags = flagsOf(call, site.settings, isOurs)
  const stored = await inOutbox(site, CALL_EVENTS, async (client, listening) => {
    const result = await storeCall(client, site, id, call, flags, match)
    if (result.outcome === 'stored') await tellOfNewCall(client, listening, result.id)
    return result
  })
  if (stored.outcome !== 'known') {
    void emitter.emit(CallChanged, new CallChanged(site.id, stored.id))
  }
  return stored
}
