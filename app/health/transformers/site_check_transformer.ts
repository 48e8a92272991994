import { BaseTransformer } from '@adonisjs/core/transformers'
import type { SiteCheck } from '#app/health/page/queries/last_check'

export default class SiteCheckTransformer extends BaseTransformer<SiteCheck> {
  toObject() {
    return { ...this.resource }
  }
}
