import { BaseTransformer } from '@adonisjs/core/transformers'
import type { FunnelsView } from '#app/traffic/funnels/page/funnels_page'
import { mayChangeFunnels } from '#app/traffic/funnels/policies/funnel_policy'

export default class FunnelsViewTransformer extends BaseTransformer<FunnelsView> {
  toObject() {
    const { site, question, role, ...view } = this.resource
    const { id, name, timezone } = site
    const { period, before, filters, interval } = question
    const mayChange = mayChangeFunnels(role)
    return { site: { id, name, timezone }, period, before, filters, interval, mayChange, ...view }
  }
}
