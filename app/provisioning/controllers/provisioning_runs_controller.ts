import type { HttpContext } from '@adonisjs/core/http'
import { asDownload } from '#app/shared/as_download'
import { runPage } from '#app/provisioning/run_page'
import { reportFile } from '#app/provisioning/report_file'
import { PAGE_ROWS } from '#app/provisioning/queries/run_rows'
import { applyProvisioning } from '#app/provisioning/apply_provisioning'
import { undoProvisioning } from '#app/provisioning/undo_provisioning'
import { applying, shownPart } from '#app/provisioning/validators/apply_validator'
import ProvisioningPageTransformer from '#app/provisioning/transformers/provisioning_page_transformer'
import ProvisioningRowTransformer from '#app/provisioning/transformers/provisioning_row_transformer'

/** One file: what it would do, what it did, and the way back. */
export default class ProvisioningRunsController {
  async show({ auth, params, request, inertia }: HttpContext) {
    const { action = null, after = 0 } = await request.validateUsing(shownPart, {
      data: request.qs(),
    })
    const page = await runPage(auth.getUserOrFail(), keyOf(params), { action, after })
    const { rows } = page
    return inertia.render('workspaces/provisioning_run', {
      run: ProvisioningPageTransformer.transform(page),
      rows: ProvisioningRowTransformer.transform(rows),
      shown: { action, after },
      next: rows.length === PAGE_ROWS ? rows.at(-1)!.line : null,
    })
  }

  async apply({ auth, params, request, response, session }: HttpContext) {
    const key = keyOf(params)
    const wish = await request.validateUsing(applying)
    const { made, changed } = await applyProvisioning(auth.getUserOrFail(), { ...key, ...wish })
    session.flash('notice', `Applied. New sites: ${made}, changed: ${changed}.`)
    return response.redirect().toPath(pathOf(key))
  }

  async undo({ auth, params, response, session }: HttpContext) {
    const key = keyOf(params)
    const person = auth.getUserOrFail()
    const { takenBack, kept } = await undoProvisioning(person, key.workspaceId, key.runId)
    session.flash('notice', `Taken back: ${takenBack} sites, left as they are: ${kept}.`)
    return response.redirect().toPath(pathOf(key))
  }

  async report({ auth, params, response, i18n }: HttpContext) {
    const text = await reportFile(auth.getUserOrFail(), keyOf(params), i18n)
    asDownload(response, { name: 'sites-report.csv' })
    return response.send(text)
  }
}

function keyOf({ workspace, run }: Record<string, string>) {
  return { workspaceId: workspace, runId: run }
}

function pathOf({ workspaceId, runId }: ReturnType<typeof keyOf>) {
  return `/workspaces/${workspaceId}/provisioning/${runId}`
}
