import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { inWords } from '#app/shared/in_words'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { stateOfImport } from '#app/moving/importing/import_state'
import { shownRun } from '#app/moving/transformers/workspace_exports_transformer'
import type { ImportsPage } from '#app/moving/importing/imports_page'

/** What is to be set up again is shown up to here; the archive has all of it. */
const WANTING_SHOWN = 200

export default class WorkspaceImportsTransformer extends BaseTransformer<ImportsPage> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { workspace, mayUpload, run } = this.resource
    return {
      workspace: { ...workspace },
      mayUpload,
      run: run && inWords(i18n, shownRun(run), 'problem'),
      latest: inWords(i18n, this.#latest(), 'problem'),
    }
  }

  #latest() {
    const { latest, run, sites } = this.resource
    if (!latest) return null
    const { summary } = latest
    return {
      ...this.pick(latest, ['id', 'fileName', 'bytes', 'stored', 'person', 'problem']),
      state: stateOfImport(latest, run),
      madeAt: summary.madeAt,
      workspace: summary.workspace,
      sites: summary.sites.map(({ name, domain }) => ({ name, domain })),
      tables: summary.tables.map((table) => ({ ...table })),
      rows: summary.tables.reduce((sum, { rows }) => sum + rows, 0),
      wanting: summary.wanting.slice(0, WANTING_SHOWN).map((one) => ({ ...one })),
      moreWanting: Math.max(0, summary.wanting.length - WANTING_SHOWN),
      made: sites.map((site) => ({ ...site })),
    }
  }
}
