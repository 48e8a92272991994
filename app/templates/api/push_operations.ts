import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { operation } from '#app/api/operation'
import { countField } from '#app/api/fields'
import { keepForSite, leave } from '#app/templates/change_site'
import { idsOfSites } from '#app/sites/api/queries/outward_sites'
import { apiOwnership, apiPush } from '#app/templates/validators/api_validators'
import { pushTemplate, takeBackTemplate } from '#app/templates/push_template'
import { oneTemplate, siteInWorkspace, templateIn } from '#app/templates/api/template_operations'

export const pushOperations = [
  operation({
    name: 'templates.push',
    method: 'POST',
    path: `${oneTemplate}/pushes`,
    summary: 'Gives sites the template',
    description:
      '`seen` is what the template was answered with for each site: what became different since is not pushed over.',
    scope: 'sites:write',
    deeds: ['templates.push'],
    body: apiPush,
    answer: vine.create({ changed: countField() }),
    async run(call) {
      const { person, workspaceId, body } = call
      const ids = await idsOfSites(
        person.id,
        workspaceId,
        body.sites.map(({ id }) => id)
      )
      const sites = body.sites.map(({ seen }, i) => ({ id: ids[i], seen }))
      return { changed: await pushTemplate(person, workspaceId, templateIn(call), sites) }
    },
  }),
  operation({
    name: 'templates.take_back',
    method: 'POST',
    path: `${oneTemplate}/pushes/:push/undo`,
    summary: 'Takes a push back, except what was changed since',
    scope: 'sites:write',
    deeds: ['templates.take_back'],
    answer: vine.create({ sites: countField(), left: countField() }),
    run: (call) =>
      takeBackTemplate(
        call.person,
        call.workspaceId,
        templateIn(call),
        pathId('push', call.params.push)
      ),
  }),
  operation({
    name: 'templates.keep',
    method: 'PUT',
    path: `${oneTemplate}/sites/:member`,
    summary: 'Keeps a setting for a site, so that no push changes it, or gives it back',
    scope: 'sites:write',
    deeds: ['templates.keep'],
    body: apiOwnership,
    async run(call) {
      const { person, workspaceId, params, body } = call
      const siteId = await siteInWorkspace(call, params.member)
      const place = { workspaceId, templateId: templateIn(call), siteId }
      await keepForSite(person, place, { key: body.key, isOwn: body.is_own })
    },
  }),
  operation({
    name: 'templates.leave',
    method: 'DELETE',
    path: `${oneTemplate}/sites/:member`,
    summary: 'The site has no template any more; it stays as it is',
    scope: 'sites:write',
    deeds: ['templates.leave'],
    async run(call) {
      const { person, workspaceId, params } = call
      const siteId = await siteInWorkspace(call, params.member)
      await leave(person, { workspaceId, templateId: templateIn(call), siteId })
    },
  }),
]
