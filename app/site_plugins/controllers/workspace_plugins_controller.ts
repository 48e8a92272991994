import type { HttpContext } from '@adonisjs/core/http'
import { saveWorkspaceSettings } from '#app/site_plugins/save_workspace_settings'
import {
  pluginsOfWorkspace,
  workspacePluginForm,
} from '#app/site_plugins/queries/plugins_of_workspace'
import WorkspaceHeadTransformer from '#app/site_plugins/transformers/workspace_head_transformer'
import WorkspacePluginTransformer from '#app/site_plugins/transformers/workspace_plugin_transformer'
import WorkspacePluginRowTransformer from '#app/site_plugins/transformers/workspace_plugin_row_transformer'

export default class WorkspacePluginsController {
  async index({ auth, params, inertia }: HttpContext) {
    const { workspace, plugins } = await pluginsOfWorkspace(auth.getUserOrFail().id, params.id)
    return inertia.render('plugins/workspace', {
      workspace: WorkspaceHeadTransformer.transform(workspace),
      plugins: WorkspacePluginRowTransformer.transform(plugins),
    })
  }

  async show({ auth, params, inertia }: HttpContext) {
    const { id, kind, name } = params
    const form = await workspacePluginForm(auth.getUserOrFail().id, id, kind, name)
    return inertia.render('plugins/workspace_plugin', {
      workspace: WorkspaceHeadTransformer.transform(form.workspace),
      plugin: WorkspacePluginTransformer.transform(form),
    })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const { id, kind, name } = params
    const user = auth.getUserOrFail()
    const person = { id: user.id, name: user.fullName ?? user.email }
    await saveWorkspaceSettings(person, id, kind, name, request.body())
    session.flash('notice', 'Saved for all sites of the workspace.')
    return response.redirect(`/workspaces/${id}/plugins/${kind}/${name}`)
  }
}
