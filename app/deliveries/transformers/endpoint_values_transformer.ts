import { secretsOf } from '#app/deliveries/secrets_of'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type { EndpointRow } from '#app/deliveries/queries/endpoint_row'

/** What a form for an endpoint begins with. Of secrets only when they were typed. */
export default class EndpointValuesTransformer extends BaseTransformer<EndpointRow> {
  toObject() {
    const secrets = Object.entries(secretsOf(this.resource))
    return {
      ...this.pick(this.resource, [
        'id',
        'plugin',
        'name',
        'events',
        'minScore',
        'channels',
        'sourceLabels',
        'version',
      ]),
      settings: this.resource.settings as Record<string, string | number | boolean>,
      secretsSetAt: Object.fromEntries(secrets.map(([key, { setAt }]) => [key, setAt])),
    }
  }
}
