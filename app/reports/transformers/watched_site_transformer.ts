import { BaseTransformer } from '@adonisjs/core/transformers'
import type { WatchedSite } from '#app/reports/queries/watched_site'

export default class WatchedSiteTransformer extends BaseTransformer<WatchedSite> {
  toObject() {
    return this.pick(this.resource, ['id', 'publicId', 'name', 'domain', 'timezone'])
  }
}
