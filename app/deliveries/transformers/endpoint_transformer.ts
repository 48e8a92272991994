import { outwardId } from '#app/deliveries/message'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Endpoint } from '#app/deliveries/queries/endpoints_of'

export default class EndpointTransformer extends BaseTransformer<Endpoint> {
  toObject() {
    return {
      ...this.pick(this.resource, [
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
