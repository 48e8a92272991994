import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ToldConversions } from '#app/traffic/conversions/page/conversions_page'

export default class ToldConversionsTransformer extends BaseTransformer<ToldConversions> {
  toObject() {
    const { latest, ...told } = this.resource
    return {
      ...told,
      latest: latest.map(({ session, happenedAt, ...conversion }) => ({
        ...conversion,
        happenedAt: happenedAt.toISOString(),
        /** Who it was stays on the server. */
        visit: {
          id: session.id,
          /** `YYYY-MM`, as in the address of the visit's own page. */
          month: session.month.slice(0, 7),
          channel: session.channel,
          source: session.source,
          campaign: session.campaign,
          device: session.device,
        },
      })),
    }
  }
}
