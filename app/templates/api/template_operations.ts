import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { pageOf } from '#app/api/page'
import { noSuchThing } from '#app/api/problem'
import { outwardId } from '#app/shared/outward_id'
import { countField, idField, textField } from '#app/api/fields'
import { operation, versionIn, type Call } from '#app/api/operation'
import { addWebhook } from '#app/templates/add_webhook'
import { newWebhook } from '#app/templates/validators/template_validators'
import { idsOfSites } from '#app/sites/api/queries/outward_sites'
import { templatePage, templatesPage } from '#app/templates/template_page'
import { outwardTemplate, templateObject } from '#app/templates/api/outward_template'
import { apiTemplate, apiTemplateChange } from '#app/templates/validators/api_validators'
import { createTemplate, editTemplate, removeTemplate } from '#app/templates/change_templates'
import { outwardSites } from '#app/sites/api/queries/outward_sites'

const all = '/workspaces/:workspace/templates' as const
export const oneTemplate = `${all}/:template` as const
const answer = vine.create(templateObject)

export const templateIn = ({ params }: Pick<Call, 'params'>) => pathId('tmpl', params.template)

type Asker = Pick<Call, 'person' | 'workspaceId' | 'isVersion'>

export async function shownTemplate({ person, workspaceId, isVersion }: Asker, id: string) {
  const page = await templatePage(person, workspaceId, id)
  isVersion(page.template.version)
  return outwardTemplate(page, await outwardSites(person.id, workspaceId))
}

export const templateOperations = [
  operation({
    name: 'templates.list',
    method: 'GET',
    path: all,
    summary: 'Settings that many sites share, and how many sites drifted from them',
    scope: 'sites:read',
    deeds: ['templates.index'],
    answer: pageOf(
      vine.object({
        id: idField('tmpl'),
        name: textField(),
        version: countField(),
        items: countField(),
        sites: countField(),
        drifted: countField(),
      })
    ),
    async run({ person, workspaceId }) {
      const { templates } = await templatesPage(person, workspaceId)
      const data = templates.map(({ id, ...rest }) => ({ id: outwardId('tmpl', id), ...rest }))
      return { data, next_cursor: null }
    },
  }),
  operation({
    name: 'templates.create',
    method: 'POST',
    path: all,
    summary: 'A new template; with `from_site` it says what that site has set',
    scope: 'sites:write',
    deeds: ['templates.store'],
    body: apiTemplate,
    answer,
    status: 201,
    async run(call) {
      const { person, workspaceId, body } = call
      const from = body.from_site === undefined ? [] : [body.from_site]
      const [siteId = null] = await idsOfSites(person.id, workspaceId, from)
      const { id } = await createTemplate(person, workspaceId, { name: body.name, siteId })
      return shownTemplate(call, id)
    },
  }),
  operation({
    name: 'templates.show',
    method: 'GET',
    path: oneTemplate,
    summary: 'One template, and what each site has in another way',
    scope: 'sites:read',
    deeds: ['templates.show'],
    answer,
    run: (call) => shownTemplate(call, templateIn(call)),
  }),
  operation({
    name: 'templates.update',
    method: 'PATCH',
    path: oneTemplate,
    summary: 'Changes what a template says; sites keep what they have until it is pushed',
    description:
      '`items` takes the place of all that it said. With `If-Match`, only if nobody was quicker.',
    scope: 'sites:write',
    versions: true,
    deeds: ['templates.update'],
    body: apiTemplateChange,
    answer,
    async run(call) {
      const { person, workspaceId, body, seen } = call
      const id = templateIn(call)
      const { template } = await templatePage(person, workspaceId, id)
      const { name = template.name, items = template.items } = body
      const version = versionIn(seen) ?? template.version
      await editTemplate(person, workspaceId, id, { name, items, version })
      return shownTemplate(call, id)
    },
  }),
  operation({
    name: 'templates.add_webhook',
    method: 'POST',
    path: `${oneTemplate}/webhooks`,
    summary: 'Each site that it is pushed to gets an endpoint for this address',
    scope: 'sites:write',
    deeds: ['templates.webhook'],
    body: newWebhook,
    answer,
    async run(call) {
      const { person, workspaceId, body } = call
      const id = templateIn(call)
      await addWebhook(person, workspaceId, id, { ...body, name: body.name ?? undefined })
      return shownTemplate(call, id)
    },
  }),
  operation({
    name: 'templates.remove',
    method: 'DELETE',
    path: oneTemplate,
    summary: 'Removes a template; its sites stay as they are',
    scope: 'sites:write',
    deeds: ['templates.destroy'],
    async run(call) {
      await removeTemplate(call.person, call.workspaceId, templateIn(call))
    },
  }),
]

/** A site of the workspace, by what the outside calls it. */
export async function siteInWorkspace({ person, workspaceId }: Asker, outward: string) {
  const sites = await outwardSites(person.id, workspaceId)
  const found = [...sites].find(([, name]) => name === outward)
  if (!found) throw noSuchThing()
  return found[0]
}
