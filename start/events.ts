import logger from '@adonisjs/core/services/logger'
import emitter from '@adonisjs/core/services/emitter'
import { LoginsEnded } from '#app/auth/events/logins_ended'
import { CallChanged } from '#app/calls/events/call_changed'
import { LeadsChanged } from '#app/leads/events/leads_changed'
import { BatchStored } from '#app/ingest/events/batch_stored'
import { OriginRefused } from '#app/ingest/events/origin_refused'

/** What happened -> who is told. A listener that fails is logged, and hurts nobody else. */
const broadcastBatch = () => import('#app/live/listeners/broadcast_batch')
const broadcastSignals = () => import('#app/live/listeners/broadcast_signals')
const broadcastCall = () => import('#app/live/listeners/broadcast_call')
const broadcastLeads = () => import('#app/live/listeners/broadcast_leads')
const endStreams = () => import('#app/live/listeners/end_streams')
const watchShadow = () => import('#app/replay/listeners/watch_shadow')
const wakeDeliveries = () => import('#app/deliveries/listeners/wake_deliveries')
const analyzeYoungLeads = () => import('#app/leads/listeners/analyze_young_leads')
const wakeJoiner = () => import('#app/leads/listeners/wake_joiner')
const analyzeYoungPartitions = () => import('#app/partitions/listeners/analyze_young_partitions')
const noteVisitedSite = () => import('#app/traffic/listeners/note_visited_site')

emitter.on(BatchStored, [broadcastBatch, 'handle'])
emitter.on(BatchStored, [broadcastSignals, 'stored'])
emitter.on(BatchStored, [wakeDeliveries, 'handle'])
emitter.on(BatchStored, [wakeJoiner, 'stored'])
emitter.on(BatchStored, [analyzeYoungLeads, 'handle'])
emitter.on(BatchStored, [analyzeYoungPartitions, 'handle'])
emitter.on(BatchStored, [noteVisitedSite, 'handle'])
emitter.on(BatchStored, [watchShadow, 'handle'])
emitter.on(CallChanged, [broadcastCall, 'handle'])
emitter.on(CallChanged, [wakeJoiner, 'called'])
emitter.on(LeadsChanged, [broadcastLeads, 'handle'])
emitter.on(LoginsEnded, [endStreams, 'handle'])
emitter.on(OriginRefused, [broadcastSignals, 'refused'])

emitter.onError((event, err) => {
  const name = typeof event === 'function' ? event.name : event
  logger.error({ err, event: name }, 'a listener failed')
})
