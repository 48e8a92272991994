import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { inWords } from '#app/shared/in_words'
import type { Sending } from '#app/site_reports/schedules/queries/sending_rows'

export default class ReportSendingTransformer extends BaseTransformer<Sending> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { changedAt, dueAt } = this.resource
    return {
      ...inWords(
        i18n,
        this.pick(this.resource, ['id', 'email', 'firstDay', 'lastDay', 'state', 'problem']),
        'problem'
      ),
      changedAt: changedAt.toISOString(),
      dueAt: dueAt.toISOString(),
    }
  }
}
