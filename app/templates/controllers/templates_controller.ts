import type { HttpContext } from '@adonisjs/core/http'
import { catalogue } from '#app/templates/items/catalogue'
import { eventChoices } from '#app/deliveries/event_choices'
import { addWebhook } from '#app/templates/add_webhook'
import { workspacesOfPerson } from '#app/sites/queries/workspaces_of_person'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { templatePage, templatesPage } from '#app/templates/template_page'
import { createTemplate, editTemplate, removeTemplate } from '#app/templates/change_templates'
import {
  editedTemplate,
  newTemplate,
  newWebhook,
} from '#app/templates/validators/template_validators'
import HeldSiteTransformer from '#app/templates/transformers/held_site_transformer'
import OfferedItemTransformer from '#app/templates/transformers/offered_item_transformer'
import TemplatePushTransformer from '#app/templates/transformers/template_push_transformer'

/** What is to be the same on many sites. */
export default class TemplatesController {
  /** Of the first workspace that the person manages. */
  async first({ auth, response }: HttpContext) {
    const workspaces = await workspacesOfPerson(auth.getUserOrFail().id)
    const managed = workspaces.find(({ role }) => mayChangeSites(role))
    return response.redirect().toPath(managed ? `/workspaces/${managed.id}/templates` : '/sites')
  }

  async index({ auth, params, inertia }: HttpContext) {
    return inertia.render(
      'workspaces/templates',
      await templatesPage(auth.getUserOrFail(), params.workspace)
    )
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const { name, siteId = null } = await request.validateUsing(newTemplate)
    const { id, left } = await createTemplate(auth.getUserOrFail(), params.workspace, {
      name,
      siteId,
    })
    if (left.length > 0) {
      session.flash('notice', `Left out, for they need a secret: ${left.join(', ')}.`)
    }
    return response.redirect().toPath(`/workspaces/${params.workspace}/templates/${id}`)
  }

  async show({ auth, params, inertia, i18n }: HttpContext) {
    const { workspace, template: id } = params
    const page = await templatePage(auth.getUserOrFail(), workspace, id)
    const props: any = {
      workspace: page.workspace,
      template: page.template,
      catalogue: OfferedItemTransformer.transform(catalogue()),
      events: eventChoices(i18n),
      sites: HeldSiteTransformer.transform(page.sites),
      pushes: TemplatePushTransformer.transform(page.pushes),
    }
    return inertia.render('workspaces/template', props)
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const { workspace, template } = params
    const edited = await request.validateUsing(editedTemplate)
    await editTemplate(auth.getUserOrFail(), workspace, template, edited)
    session.flash('notice', 'Saved. Sites keep what they have until you push it to them.')
    return response.redirect().toPath(`/workspaces/${workspace}/templates/${template}`)
  }

  async webhook({ auth, params, request, response, session }: HttpContext) {
    const { workspace, template } = params
    const { name, ...given } = await request.validateUsing(newWebhook)
    const webhook = { ...given, name: name ?? undefined }
    await addWebhook(auth.getUserOrFail(), workspace, template, webhook)
    session.flash('notice', 'Added. Sites get it with the next push.')
    return response.redirect().toPath(`/workspaces/${workspace}/templates/${template}`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const { workspace, template } = params
    const name = await removeTemplate(auth.getUserOrFail(), workspace, template)
    session.flash('notice', `${name} is deleted. Its sites stay as they are.`)
    return response.redirect().toPath(`/workspaces/${workspace}/templates`)
  }
}
