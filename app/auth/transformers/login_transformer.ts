import { BaseTransformer } from '@adonisjs/core/transformers'
import { deviceNames } from '#app/auth/logins/device_in_words'
import type { Login } from '#app/auth/logins/logins_of'

export default class LoginTransformer extends BaseTransformer<Login> {
  toObject() {
    const { device, login, lastSeenAt } = this.resource
    return {
      ...this.pick(this.resource, ['handle', 'isThisOne']),
      ...deviceNames(device.agent),
      network: device.network,
      begunAt: new Date(Number(login)).toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }
  }
}
