import { BaseTransformer } from '@adonisjs/core/transformers'
import { REASONS } from '#app/ads/uploads/reasons'
import { ROW_REASONS } from '#app/ads/files/report_failed_rows'
import { shownTarget } from '#app/ads/transformers/shown_target'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import type { FilesPage } from '#app/ads/files/files_page'

export default class UploadFilesTransformer extends BaseTransformer<FilesPage> {
  toObject() {
    const { site, role, userId, networks, targets, batches } = this.resource
    return {
      site: { id: site.id, name: site.name, timezone: site.timezone },
      mayChange: mayChangeSites(role),
      networks: networks.map(shownTarget),
      targets,
      batches: batches.map(({ takenBy, takenAt, settledAt, ...batch }) => ({
        ...batch,
        isMine: takenBy === userId,
        takenAt: takenAt.toISOString(),
        settledAt: settledAt?.toISOString() ?? null,
      })),
      reasons: ROW_REASONS.map((reason) => ({ reason, ...REASONS[reason] })),
    }
  }
}
