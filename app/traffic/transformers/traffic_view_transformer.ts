import { BaseTransformer } from '@adonisjs/core/transformers'
import type { TrafficView } from '#app/traffic/page/traffic_view'

export default class TrafficViewTransformer extends BaseTransformer<TrafficView> {
  toObject() {
    const { site, question, ...view } = this.resource
    const { id, name, timezone } = site
    const { period, before, filters, interval } = question
    return { site: { id, name, timezone }, period, before, filters, interval, ...view }
  }
}
