import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { outwardId } from '#app/shared/outward_id'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { inWords } from '#app/shared/in_words'
import type { Endpoint } from '#app/deliveries/queries/endpoints_of'

export default class EndpointTransformer extends BaseTransformer<Endpoint> {
  @inject()
  toObject({ i18n }: HttpContext) {
    return {
      ...this.pick(inWords(i18n, this.resource, 'lastProblem', 'stateReason'), [
        'id',
        'plugin',
        'name',
        'address',
        'events',
        'minScore',
        'channels',
        'sourceLabels',
        'signs',
        'state',
        'stateReason',
        'createdAt',
        'failingSince',
        'lastSuccessAt',
        'lastFailureAt',
        'lastProblem',
        'recent',
      ]),
      publicId: outwardId('ep', this.resource.id),
    }
  }
}
