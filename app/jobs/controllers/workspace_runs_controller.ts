import { inWords } from '#app/shared/in_words'
import { inWorkspace } from '#app/shared/tenant_db'
import type { HttpContext } from '@adonisjs/core/http'
import { stopWorkspaceRun, workspaceRunById } from '#app/jobs/queries/workspace_runs'

/** Runs for a whole workspace; the row policies show them to owners only. */
export default class WorkspaceRunsController {
  async show({ auth, params, response, i18n }: HttpContext) {
    const userId = auth.getUserOrFail().id
    const { result, payload, ...run } = await inWorkspace(userId, params.workspace, ({ trx }) =>
      workspaceRunById(trx, params.workspace, params.run)
    )
    response.header('cache-control', 'private, no-store')
    return inWords(i18n, run, 'problem')
  }

  async stop({ auth, params, response }: HttpContext) {
    await inWorkspace(auth.getUserOrFail().id, params.workspace, async ({ trx }) => {
      const { id } = await workspaceRunById(trx, params.workspace, params.run)
      await stopWorkspaceRun(trx, params.workspace, id)
    })
    return response.redirect().back()
  }
}
