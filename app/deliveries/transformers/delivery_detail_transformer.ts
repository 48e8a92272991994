import { BaseTransformer } from '@adonisjs/core/transformers'
import type { DeliveryDetail } from '#app/deliveries/queries/delivery_log'

export default class DeliveryDetailTransformer extends BaseTransformer<DeliveryDetail> {
  toObject() {
    return this.pick(this.resource, ['body', 'attemptList'])
  }
}
