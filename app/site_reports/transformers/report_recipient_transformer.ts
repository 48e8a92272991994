import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Recipient } from '#app/site_reports/schedules/queries/recipient_rows'

export default class ReportRecipientTransformer extends BaseTransformer<Recipient> {
  toObject() {
    const { userId, name, email } = this.resource
    return { id: this.resource.id, isMember: userId !== null, name, email, state: this.#state() }
  }

  #state(): 'gone' | 'stopped' | 'asked' | 'wanted' {
    const { isHere, stoppedAt, userId, confirmedAt } = this.resource
    if (!isHere) return 'gone'
    if (stoppedAt) return 'stopped'
    return userId || confirmedAt ? 'wanted' : 'asked'
  }
}
