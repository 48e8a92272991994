import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { outwardId } from '#app/shared/outward_id'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { inWords } from '#app/shared/in_words'
import type { LoggedDelivery } from '#app/deliveries/queries/delivery_log'

export default class DeliveryTransformer extends BaseTransformer<LoggedDelivery> {
  @inject()
  toObject({ i18n }: HttpContext) {
    return {
      ...this.pick(inWords(i18n, this.resource, 'lastProblem'), [
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
