import { outwardId } from '#app/deliveries/message'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type { LoggedDelivery } from '#app/deliveries/queries/delivery_log'

export default class DeliveryTransformer extends BaseTransformer<LoggedDelivery> {
  toObject() {
    return {
      ...this.pick(this.resource, [
        'messageId',
        'type',
        'site',
        'state',
        'attempts',
        'lastStatus',
        'lastProblem',
        'nextAttemptAt',
        'createdAt',
      ]),
      publicId: outwardId('msg', this.resource.messageId),
    }
  }
}
