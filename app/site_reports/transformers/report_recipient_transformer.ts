import { BaseTransformer } from '@adonisjs/core/transformers'
import { stateOfRecipient } from '#app/site_reports/schedules/state_of_recipient'
import type { Recipient } from '#app/site_reports/schedules/queries/recipient_rows'

export default class ReportRecipientTransformer extends BaseTransformer<Recipient> {
  toObject() {
    const { id, userId, name, email } = this.resource
    return { id, isMember: userId !== null, name, email, state: stateOfRecipient(this.resource) }
  }
}
