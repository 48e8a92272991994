import type { HttpContext } from '@adonisjs/core/http'
import { workspacesOf } from '#app/people/people_page'
import { brandForm } from '#app/branding/validators/brand_validator'
import { changeBrand, resetBrand } from '#app/branding/change_brand'
import { brandingPage } from '#app/branding/branding_page'

/** What clients of a workspace see instead of our name. */
export default class BrandingController {
  /** Of the first workspace of the person; the page leads to the others. */
  async first({ auth, response }: HttpContext) {
    const [workspace] = await workspacesOf(auth.getUserOrFail().id)
    return response.redirect().toPath(workspace ? `/workspaces/${workspace.id}/branding` : '/sites')
  }

  async show({ auth, params, inertia }: HttpContext) {
    const page = await brandingPage(auth.getUserOrFail().id, params.workspace)
    return inertia.render('workspaces/branding', page)
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    await changeBrand(person, params.workspace, await request.validateUsing(brandForm))
    session.flash('notice', 'The look is saved.')
    return response.redirect().toPath(`/workspaces/${params.workspace}/branding`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    await resetBrand(auth.getUserOrFail(), params.workspace)
    session.flash('notice', 'Everything looks as it did at first.')
    return response.redirect().toPath(`/workspaces/${params.workspace}/branding`)
  }
}
