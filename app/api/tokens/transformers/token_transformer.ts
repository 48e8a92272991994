import { clock } from '#app/shared/clock'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ListedToken } from '#app/api/tokens/queries/listed_tokens'

export default class TokenTransformer extends BaseTransformer<ListedToken> {
  toObject() {
    const { createdAt, expiresAt, lastUsedAt } = this.resource
    return {
      ...this.pick(this.resource, ['id', 'name', 'hint', 'role', 'scopes', 'sites', 'createdBy']),
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt?.toISOString() ?? null,
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      isOver: expiresAt !== null && expiresAt <= clock.now(),
    }
  }
}
