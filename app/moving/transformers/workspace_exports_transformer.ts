import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ExportsPage } from '#app/moving/exporting/exports_page'

export default class WorkspaceExportsTransformer extends BaseTransformer<ExportsPage> {
  toObject() {
    const { workspace, latest, kept } = this.resource
    return {
      workspace: { ...workspace },
      run: latest && shownRun(latest),
      kept: kept.map(({ id, result, finishedAt }) => ({ id, finishedAt: finishedAt!, ...result! })),
    }
  }
}

/** What a page needs to follow a run. */
export function shownRun<T extends { payload: unknown; result: unknown; task: string }>(run: T) {
  const { payload, result, task, ...shown } = run
  return shown
}
