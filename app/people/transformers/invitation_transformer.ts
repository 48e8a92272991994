import { clock } from '#app/shared/clock'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Invitation } from '#app/people/queries/invitations_of_workspace'

export default class InvitationTransformer extends BaseTransformer<Invitation> {
  toObject() {
    const { sentAt, expiresAt } = this.resource
    return {
      ...this.pick(this.resource, ['id', 'email', 'role', 'sites', 'invitedBy']),
      sentAt: sentAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      isOver: expiresAt <= clock.now(),
    }
  }
}
