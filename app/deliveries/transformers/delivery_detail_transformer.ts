import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { inWords } from '#app/shared/in_words'
import type { DeliveryDetail } from '#app/deliveries/queries/delivery_log'

export default class DeliveryDetailTransformer extends BaseTransformer<DeliveryDetail> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { body, attemptList } = this.resource
    return { body, attemptList: attemptList.map((one) => inWords(i18n, one, 'problem')) }
  }
}
