import type { HttpContext } from '@adonisjs/core/http'
import { asDownload } from '#app/shared/as_download'
import { exportsPage } from '#app/moving/exporting/exports_page'
import { discardExport, openExport, startExport } from '#app/moving/exporting/exports'
import WorkspaceExportsTransformer from '#app/moving/transformers/workspace_exports_transformer'

export default class WorkspaceExportsController {
  async index({ auth, params, inertia }: HttpContext) {
    const page = await exportsPage(auth.getUserOrFail().id, params.workspace)
    return inertia.render('workspaces/export', {
      page: WorkspaceExportsTransformer.transform(page),
    })
  }

  async store({ auth, params, response }: HttpContext) {
    await startExport(auth.getUserOrFail(), params.workspace)
    return response.redirect().toPath(`/workspaces/${params.workspace}/export`)
  }

  async download({ auth, params, response }: HttpContext) {
    const person = auth.getUserOrFail()
    const { stream, bytes } = await openExport(person, params.workspace, params.run)
    asDownload(response, { name: 'workspace.zip', type: 'application/zip' })
    response.header('content-type', 'application/zip').header('content-length', String(bytes))
    return response.stream(stream)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    await discardExport(auth.getUserOrFail(), params.workspace, params.run)
    session.flash('notice', 'The file is deleted.')
    return response.redirect().toPath(`/workspaces/${params.workspace}/export`)
  }
}
