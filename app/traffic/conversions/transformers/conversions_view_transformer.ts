import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ConversionsView } from '#app/traffic/conversions/page/conversions_page'

export default class ConversionsViewTransformer extends BaseTransformer<ConversionsView> {
  toObject() {
    const { site, question, ...view } = this.resource
    const { id, name, timezone } = site
    const { period, before, filters, interval } = question
    return { site: { id, name, timezone }, period, before, filters, interval, ...view }
  }
}
