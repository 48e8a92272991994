import type { Session } from '#app/visitors/types'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A line of the list of visits. Who it was stays on the server. */
export default class TrafficVisitTransformer extends BaseTransformer<Session> {
  toObject() {
    const { id, month, startedAt, lastEventAt } = this.resource
    return {
      id,
      /** `YYYY-MM`, as in the address of the visit's own page. */
      month: month.slice(0, 7),
      startedAt: startedAt.toISOString(),
      lastEventAt: lastEventAt.toISOString(),
      ...this.pick(this.resource, [
        'channel',
        'sourceLabel',
        'source',
        'campaign',
        'country',
        'city',
        'device',
        'browser',
        'os',
        'entryPage',
        'eventCount',
        'conversionCount',
        'score',
      ]),
    }
  }
}
