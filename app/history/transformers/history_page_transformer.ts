import { BaseTransformer } from '@adonisjs/core/transformers'
import type { HistoryPage } from '#app/history/history_imports'

export default class HistoryPageTransformer extends BaseTransformer<HistoryPage> {
  toObject() {
    const { site, mayChange, imports } = this.resource
    return {
      site: this.pick(site, ['id', 'name']),
      mayChange,
      imports: imports.map(({ told, createdAt, takenAt, ...one }) => ({
        ...one,
        understood: told.understood,
        ignored: told.ignored,
        ignoredLines: [...told.ignoredLines],
        unused: [...told.unused],
        createdAt: createdAt.toISOString(),
        isTaken: takenAt !== null,
      })),
    }
  }
}
