import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { inTheirLanguage } from '#app/shared/in_their_language'
import { COLUMNS } from '#app/provisioning/columns'
import type { StoredRow } from '#app/provisioning/queries/run_rows'

/** A row of a file, and what it does: which columns become what. */
export default class ProvisioningRowTransformer extends BaseTransformer<StoredRow> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { siteId, publicId, before, after, problems } = this.resource
    return {
      ...this.pick(this.resource, ['line', 'action', 'label', 'outcome']),
      siteId: publicId && siteId,
      changes: COLUMNS.filter((column) => column in after).map((column) => ({
        column,
        before: before[column] ?? null,
        after: after[column] ?? null,
      })),
      problems: problems.map(({ column, message }) => ({
        column,
        message: inTheirLanguage(i18n, message),
      })),
    }
  }
}
