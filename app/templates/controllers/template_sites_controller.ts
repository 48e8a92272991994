import type { HttpContext } from '@adonisjs/core/http'
import { keepForSite, leave } from '#app/templates/change_site'
import { pushTemplate, takeBackTemplate } from '#app/templates/push_template'
import { ownership, wantedPush } from '#app/templates/validators/template_validators'

/** A template and the sites that have it. */
export default class TemplateSitesController {
  async push({ auth, params, request, response, session }: HttpContext) {
    const { workspace, template } = params
    const { sites } = await request.validateUsing(wantedPush)
    const changed = await pushTemplate(auth.getUserOrFail(), workspace, template, sites)
    session.flash('notice', `Pushed. Sites that were changed: ${changed}.`)
    return response.redirect().toPath(pathOf(params))
  }

  async takeBack({ auth, params, response, session }: HttpContext) {
    const { workspace, template, push } = params
    const person = auth.getUserOrFail()
    const { sites, left } = await takeBackTemplate(person, workspace, template, push)
    session.flash('notice', `Taken back at ${sites} sites; changed since and left alone: ${left}.`)
    return response.redirect().toPath(pathOf(params))
  }

  async keep({ auth, params, request, response }: HttpContext) {
    const wish = await request.validateUsing(ownership)
    await keepForSite(auth.getUserOrFail(), ofSite(params), wish)
    return response.redirect().toPath(pathOf(params))
  }

  async leave({ auth, params, response, session }: HttpContext) {
    const name = await leave(auth.getUserOrFail(), ofSite(params))
    session.flash('notice', `${name} has no template any more. It stays as it is.`)
    return response.redirect().toPath(pathOf(params))
  }
}

function ofSite({ workspace, template, site }: Record<string, string>) {
  return { workspaceId: workspace, templateId: template, siteId: site }
}

function pathOf({ workspace, template }: Record<string, string>) {
  return `/workspaces/${workspace}/templates/${template}`
}
