import { BaseTransformer } from '@adonisjs/core/transformers'
import type { OpenedConversion } from '#app/attribution/page/opened_conversion'

export default class OpenedConversionTransformer extends BaseTransformer<OpenedConversion> {
  toObject() {
    const { site, conversion, models, shares, period } = this.resource
    const { id, name, timezone } = site
    const convertedAt = conversion.convertedAt.toISOString()
    return { site: { id, name, timezone }, ...conversion, convertedAt, models, shares, period }
  }
}
