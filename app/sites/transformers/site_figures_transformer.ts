import { BaseTransformer } from '@adonisjs/core/transformers'
import type { SiteFigures } from '#app/sites/queries/site_figures'

export default class SiteFiguresTransformer extends BaseTransformer<SiteFigures> {
  toObject() {
    return this.pick(this.resource, ['siteId', 'isReceiving', 'lastAt', 'visitors', 'conversions'])
  }
}
