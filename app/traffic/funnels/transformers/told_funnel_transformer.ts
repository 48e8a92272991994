import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ToldFunnel } from '#app/traffic/funnels/page/funnels_page'

export default class ToldFunnelTransformer extends BaseTransformer<ToldFunnel> {
  toObject() {
    return this.resource
  }
}
