import { isUuid } from '#app/shared/ids'
import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import { NotFound } from '#app/shared/tenant_db'
import type { ActingPerson } from '#app/shared/person'
import { sendAgain } from '#app/site_reports/schedules/queries/sending_rows'
import { managingOne, type ScheduleKey } from '#app/site_reports/schedules/change_schedule'

/** What failed, or of which nobody knows whether it arrived. */
export function sendSendingAgain(person: ActingPerson, key: ScheduleKey, id: string) {
  return managingOne(person, key, async (trx, site) => {
    const sending = isUuid(id) ? await sendAgain(trx, site.id, id, clock.now()) : null
    if (!sending) throw new NotFound()
    const subject = sending.email ?? ''
    await record(trx, { action: 'report_mail.sent_again', siteId: site.id, subject })
  })
}
