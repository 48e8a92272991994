import { readableNumber } from '#app/shared/phone_number'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type { NumberPage } from '#app/calls/queries/number_page'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { DEMAND_DAYS } from '#app/calls/queries/number_demand'

/** Some more than were needed at the busiest moment: next week may be busier. */
const SPARE = 1.1

/** Numbers as people write them. Fingerprints and session ids of the browser stay on the server. */
export default class NumberPageTransformer extends BaseTransformer<NumberPage> {
  toObject() {
    const { site, role, settings, sources, pool, demand } = this.resource
    return {
      site: { ...site },
      settings: {
        ...settings,
        swapped_number: settings.swapped_number && readableNumber(settings.swapped_number),
      },
      sources: sources.map(({ number, name }) => ({
        number,
        readable: readableNumber(number),
        name,
      })),
      pool: pool.map(shownNumber),
      demand: {
        ...demand,
        days: DEMAND_DAYS,
        suggestion: Math.ceil(demand.peak * SPARE),
      },
      mayChange: mayChangeSites(role),
    }
  }
}

function shownNumber({ number, holder, visit }: NumberPage['pool'][number]) {
  return {
    number,
    readable: readableNumber(number),
    holder: holder && {
      since: holder.at.toISOString(),
      until: holder.until.toISOString(),
      visit: visit && { id: visit.sessionId, month: visit.month.slice(0, 7), score: visit.score },
    },
  }
}
