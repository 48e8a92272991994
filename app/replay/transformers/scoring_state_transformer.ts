import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ScoringState } from '#app/replay/scoring_state'
import { mayChangeSites } from '#app/sites/policies/site_policy'

export default class ScoringStateTransformer extends BaseTransformer<ScoringState> {
  toObject() {
    const { site, role, ...state } = this.resource
    const { id, name, timezone } = site
    return { site: { id, name, timezone }, mayChange: mayChangeSites(role), ...state }
  }
}
