import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { inWords } from '#app/shared/in_words'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type { HistoryPage } from '#app/history/history_page'

export default class HistoryPageTransformer extends BaseTransformer<HistoryPage> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { site, mayChange, run, imports } = this.resource
    return {
      site: this.pick(site, ['id', 'name']),
      mayChange,
      run: run && inWords(i18n, this.pick(run, RUN_FIELDS), 'problem'),
      imports: imports.map(({ told, createdAt, takenAt, readAt, ...one }) => ({
        ...inWords(i18n, one, 'problem'),
        understood: told?.understood ?? 0,
        ignored: told?.ignored ?? 0,
        ignoredLines: [...(told?.ignoredLines ?? [])],
        unused: [...(told?.unused ?? [])],
        createdAt: createdAt.toISOString(),
      })),
    }
  }
}

const RUN_FIELDS = [
  ...(['id', 'state', 'done', 'total', 'problem'] as const),
  ...(['stopRequested', 'createdAt', 'startedAt', 'finishedAt'] as const),
]
