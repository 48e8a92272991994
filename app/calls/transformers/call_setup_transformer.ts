import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import type { CallSetup } from '#app/calls/queries/call_setup'

export default class CallSetupTransformer extends BaseTransformer<CallSetup> {
  toObject() {
    const { site, role, secret } = this.resource
    return { site: { ...site }, secret: secret && { ...secret }, mayChange: mayChangeSites(role) }
  }
}
