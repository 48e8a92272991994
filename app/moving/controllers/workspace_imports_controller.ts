import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { importsPage } from '#app/moving/importing/imports_page'
import { receiveArchive } from '#app/moving/importing/receive_archive'
import WorkspaceImportsTransformer from '#app/moving/transformers/workspace_imports_transformer'
import {
  discardImport,
  ensureMayImport,
  keepArchive,
  startImport,
  stopImport,
  undoImport,
} from '#app/moving/importing/imports'

export default class WorkspaceImportsController {
  async index({ auth, params, inertia }: HttpContext) {
    const page = await importsPage(auth.getUserOrFail().id, params.workspace)
    return inertia.render('workspaces/import', {
      page: WorkspaceImportsTransformer.transform(page),
    })
  }

  async store({ auth, params, request, response }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureMayImport(person, params.workspace)
    await keepArchive(person, params.workspace, await receiveArchive(request, randomUUID()))
    return response.redirect().toPath(pageOf(params.workspace))
  }

  async start({ auth, params, response }: HttpContext) {
    await startImport(auth.getUserOrFail(), params.workspace, params.import)
    return response.redirect().toPath(pageOf(params.workspace))
  }

  async stop({ auth, params, response }: HttpContext) {
    await stopImport(auth.getUserOrFail(), params.workspace, params.import)
    return response.redirect().toPath(pageOf(params.workspace))
  }

  async undo({ auth, params, response }: HttpContext) {
    await undoImport(auth.getUserOrFail(), params.workspace, params.import)
    return response.redirect().toPath(pageOf(params.workspace))
  }

  async destroy({ auth, params, response }: HttpContext) {
    await discardImport(auth.getUserOrFail(), params.workspace, params.import)
    return response.redirect().toPath(pageOf(params.workspace))
  }
}

function pageOf(workspaceId: string) {
  return `/workspaces/${workspaceId}/import`
}
