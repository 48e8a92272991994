import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { inWords } from '#app/shared/in_words'
import type { OpenedConversion } from '#app/attribution/page/opened_conversion'

export default class OpenedConversionTransformer extends BaseTransformer<OpenedConversion> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { site, conversion, models, shares, period } = this.resource
    const { id, name, timezone } = site
    const convertedAt = conversion.convertedAt.toISOString()
    return {
      site: { id, name, timezone },
      ...conversion,
      convertedAt,
      models: models.map((model) => inWords(i18n, model, 'summary', 'problem')),
      shares,
      period,
    }
  }
}
