import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Schedule } from '#app/site_reports/schedules/queries/schedule_rows'

export default class ReportScheduleTransformer extends BaseTransformer<Schedule> {
  toObject() {
    const { nextAt } = this.resource
    return {
      ...this.pick(this.resource, [
        'id',
        'every',
        'onDay',
        'atHour',
        'sections',
        'attachments',
        'language',
        'createdBy',
      ]),
      nextAt: nextAt && nextAt.toISOString(),
    }
  }
}
