import { BaseTransformer } from '@adonisjs/core/transformers'
import type { TargetForm } from '#app/ads/targets/target_form'

export default class UploadTargetFormTransformer extends BaseTransformer<TargetForm> {
  toObject() {
    const { site, account, target } = this.resource
    return {
      site: { id: site.id, name: site.name },
      account: { name: account.name, currency: account.currency },
      target: target && {
        id: target.id,
        version: target.version,
        actionId: target.actionId,
        gate: target.gate,
        reviewHours: target.reviewHours,
        unknownConsent: target.unknownConsent,
        identifiers: target.identifiers,
        defaultValue: target.defaultValue,
      },
    }
  }
}
