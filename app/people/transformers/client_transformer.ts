import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Client } from '#app/people/clients/clients_of_workspace'

export default class ClientTransformer extends BaseTransformer<Client> {
  toObject() {
    return {
      ...this.pick(this.resource, ['userId', 'email', 'name', 'grants']),
      since: this.resource.since.toISOString(),
    }
  }
}
