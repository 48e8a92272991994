import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import { flagsOf } from '#app/calls/flags_of'
import emitter from '@adonisjs/core/services/emitter'
import type { ToldCall } from '#app/calls/types'
import { matchCall } from '#app/calls/matching/match_call'
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
  const stored = await storeCall(site, id, call, flagsOf(call, site.settings, isOurs), match)
  if (stored.outcome !== 'known') {
    void emitter.emit(CallChanged, new CallChanged(site.id, stored.id))
  }
  return stored
}
