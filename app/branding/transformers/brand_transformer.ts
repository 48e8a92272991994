import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Brand } from '#app/branding/brand'

export default class BrandTransformer extends BaseTransformer<Brand> {
  toObject() {
    return this.pick(this.resource, ['workspaceId', 'name', 'logo', 'accent', 'hasOurName'])
  }
}
