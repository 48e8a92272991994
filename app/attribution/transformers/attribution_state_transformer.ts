import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import type { AttributionState } from '#app/attribution/page/attribution_state'

export default class AttributionStateTransformer extends BaseTransformer<AttributionState> {
  toObject() {
    const { site, role, ...state } = this.resource
    const { id, name, timezone } = site
    return { site: { id, name, timezone }, mayChange: mayChangeSites(role), ...state }
  }
}
