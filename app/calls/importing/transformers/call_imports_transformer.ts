import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayWorkCalls } from '#app/calls/policies/call_policy'
import type { ImportsPage } from '#app/calls/importing/queries/import_page'

/** Where files are uploaded, and what became of the last ones. */
export default class CallImportsTransformer extends BaseTransformer<ImportsPage> {
  toObject() {
    const { site, role, imports } = this.resource
    return {
      site: { ...site },
      mayImport: mayWorkCalls(role),
      imports: imports.map((file) => ({
        ...this.pick(file, ['id', 'fileName', 'person', 'rows', 'stored', 'known', 'refused']),
        takenBack: file.takenBack,
        createdAt: file.createdAt.toISOString(),
        state: file.takenBackAt
          ? ('taken_back' as const)
          : file.finishedAt
            ? ('done' as const)
            : file.startedAt
              ? ('begun' as const)
              : ('draft' as const),
      })),
    }
  }
}
