import vine from '@vinejs/vine'
import { CHOSEN_WITH_HISTORY, USAGE, isKind } from '#app/plugins/kinds'
import { NotFound } from '#app/shared/tenant_db'
import type { HttpContext } from '@adonisjs/core/http'
import { choosePlugin } from '#app/site_plugins/choose_plugin'
import { switchPlugin } from '#app/site_plugins/switch_plugin'
import { changeVersion } from '#app/site_plugins/change_version'
import { siteHead } from '#app/site_plugins/queries/site_head'
import { saveSiteSettings } from '#app/site_plugins/save_site_settings'
import { pluginsOfSite } from '#app/site_plugins/queries/plugins_of_site'
import { sitePluginForm } from '#app/site_plugins/queries/site_plugin_form'
import SiteHeadTransformer from '#app/site_plugins/transformers/site_head_transformer'
import SitePluginTransformer from '#app/site_plugins/transformers/site_plugin_transformer'
import PluginGroupTransformer from '#app/site_plugins/transformers/plugin_group_transformer'

const use = vine.create({ isOn: vine.boolean() })

export default class SitePluginsController {
  async index({ auth, params, inertia, response }: HttpContext) {
    const { id } = auth.getUserOrFail()
    const site = await siteHead(id, params.id)
    if (site.isRemoved) return response.redirect(`/sites/${site.id}/settings`)
    return inertia.render('plugins/index', {
      site: SiteHeadTransformer.transform(site),
      groups: PluginGroupTransformer.transform(await pluginsOfSite(id, site)),
    })
  }

  async show({ auth, params, inertia, response }: HttpContext) {
    const { id } = auth.getUserOrFail()
    const site = await siteHead(id, params.id)
    if (site.isRemoved) return response.redirect(`/sites/${site.id}/settings`)
    const plugin = await sitePluginForm(id, site, params.kind, params.name)
    return inertia.render('plugins/show', {
      site: SiteHeadTransformer.transform(site),
      plugin: SitePluginTransformer.transform(plugin),
    })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const { id, kind, name } = params
    await saveSiteSettings(auth.getUserOrFail(), id, kind, name, request.body())
    session.flash('notice', 'Saved. The next event is handled with it.')
    return response.redirect(`/sites/${id}/plugins/${kind}/${name}`)
  }

  /** Of a kind of which a site has one, off means: the default one. */
  async use({ auth, params, request, response, session }: HttpContext) {
    const { id, kind, name } = params
    const person = auth.getUserOrFail()
    await siteHead(person.id, id)
    if (!isKind(kind) || CHOSEN_WITH_HISTORY.includes(kind)) throw new NotFound()
    const { isOn } = await request.validateUsing(use)
    if (USAGE[kind] === 'one') {
      const chosen = await choosePlugin(person, id, kind, isOn ? name : null)
      session.flash('notice', `${chosen.name} is used from the next event on.`)
    } else {
      await switchPlugin(person, id, kind, name, isOn)
      session.flash('notice', isOn ? `${name} is on.` : `${name} is off.`)
    }
    return response.redirect().back()
  }

  async changeVersion({ auth, params, request, response, session }: HttpContext) {
    const { id, kind, name } = params
    const version = await changeVersion(auth.getUserOrFail(), id, kind, name, request.body())
    session.flash('notice', `${name} ${version} is used from the next event on.`)
    return response.redirect(`/sites/${id}/plugins/${kind}/${name}`)
  }
}
