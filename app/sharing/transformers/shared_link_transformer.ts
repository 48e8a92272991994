import { clock } from '#app/shared/clock'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type { SharedLink } from '#app/sharing/queries/links_of_site'

export default class SharedLinkTransformer extends BaseTransformer<SharedLink> {
  toObject() {
    const { madeAt, openedAt, expiresAt } = this.resource
    return {
      ...this.pick(this.resource, ['id', 'label', 'hasPassword', 'madeBy', 'opened', 'sections']),
      madeAt: madeAt.toISOString(),
      openedAt: openedAt?.toISOString() ?? null,
      expiresAt: expiresAt?.toISOString() ?? null,
      isOver: expiresAt !== null && expiresAt <= clock.now(),
    }
  }
}
