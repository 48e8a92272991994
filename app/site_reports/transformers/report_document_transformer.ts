import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ReportDocument } from '#app/site_reports/document/types'

export default class ReportDocumentTransformer extends BaseTransformer<ReportDocument> {
  toObject() {
    return this.pick(this.resource, [
      'labels',
      'period',
      'compared',
      'summary',
      'notes',
      'tiles',
      'chart',
      'tables',
    ])
  }
}
