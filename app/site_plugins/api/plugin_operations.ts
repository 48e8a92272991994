import vine from '@vinejs/vine'
import { noSuchThing } from '#app/api/problem'
import { operation } from '#app/api/operation'
import { pageOf } from '#app/api/page'
import { changeVersion } from '#app/site_plugins/change_version'
import { listedObject, outward, pluginObject } from '#app/site_plugins/api/outward_plugin'
import { siteHead } from '#app/site_plugins/queries/site_head'
import { choosePlugin } from '#app/site_plugins/choose_plugin'
import { switchPlugin } from '#app/site_plugins/switch_plugin'
import { pluginsOfSite } from '#app/site_plugins/queries/plugins_of_site'
import { sitePluginForm } from '#app/site_plugins/queries/site_plugin_form'
import { saveSiteSettings } from '#app/site_plugins/save_site_settings'
import { CHOSEN_WITH_HISTORY, isKind, USAGE } from '#app/plugins/kinds'

const one = '/sites/:site/plugins/:kind/:plugin' as const
async function formOf(userId: string, siteId: string, params: Record<string, string>) {
  const head = await siteHead(userId, siteId)
  return sitePluginForm(userId, head, params.kind, params.plugin)
}

export const pluginOperations = [
  operation({
    name: 'plugins.list',
    method: 'GET',
    path: '/sites/:site/plugins',
    summary: 'The installed plugins as a site uses them',
    scope: 'plugins:read',
    deeds: ['site_plugins.index'],
    answer: pageOf(listedObject),
    async run({ person, siteId }) {
      const groups = await pluginsOfSite(person.id, await siteHead(person.id, siteId))
      const data = groups.flatMap(({ plugins }) =>
        plugins.map(({ plugin, isInUse, newerVersion }) => ({
          kind: plugin.kind,
          name: plugin.name,
          version: plugin.version,
          summary: plugin.summary,
          in_use: isInUse,
          newer_version: newerVersion,
        }))
      )
      return { data, next_cursor: null }
    },
  }),
  operation({
    name: 'plugins.show',
    method: 'GET',
    path: one,
    summary: 'One plugin with its settings',
    scope: 'plugins:read',
    deeds: ['site_plugins.show'],
    answer: vine.create(pluginObject),
    async run({ person, siteId, params, isVersion }) {
      const form = await formOf(person.id, siteId, params)
      isVersion(form.fingerprint)
      return outward(form)
    },
  }),
  operation({
    name: 'plugins.update',
    method: 'PATCH',
    path: one,
    summary: 'Changes settings; the next event is handled with them',
    description: 'A secret is sent among `secrets`; null takes it away. What is left out stays.',
    scope: 'plugins:write',
    versions: true,
    deeds: ['site_plugins.update'],
    body: vine.create({
      values: vine.object({}).allowUnknownProperties().optional(),
      secrets: vine.object({}).allowUnknownProperties().optional(),
    }),
    answer: vine.create(pluginObject),
    async run({ person, siteId, params, body, seen, isVersion }) {
      const before = await formOf(person.id, siteId, params)
      const open = before.fields.filter(({ isSecret, lock }) => !isSecret && !lock)
      const kept = Object.fromEntries(open.map((field) => [field.key, field.value]))
      await saveSiteSettings(person, siteId, params.kind, params.plugin, {
        values: { ...kept, ...body.values },
        secrets: body.secrets ?? {},
        fingerprint: seen ?? before.fingerprint,
      })
      const form = await formOf(person.id, siteId, params)
      isVersion(form.fingerprint)
      return outward(form)
    },
  }),
  operation({
    name: 'plugins.use',
    method: 'PUT',
    path: `${one}/use`,
    summary: 'Switches a plugin on or off, or chooses it',
    description: 'Scorers and attribution models change history, and have operations of their own.',
    scope: 'plugins:write',
    deeds: ['site_plugins.use'],
    body: vine.create({ on: vine.boolean() }),
    async run({ person, siteId, params, body }) {
      const { kind, plugin } = params
      if (!isKind(kind) || CHOSEN_WITH_HISTORY.includes(kind)) throw noSuchThing()
      if (USAGE[kind] === 'one') {
        await choosePlugin(person, siteId, kind, body.on ? plugin : null)
      } else {
        await switchPlugin(person, siteId, kind, plugin, body.on)
      }
    },
  }),
  operation({
    name: 'plugins.change_version',
    method: 'PUT',
    path: `${one}/version`,
    summary: 'Takes a site to another installed version, or back to the one before',
    scope: 'plugins:write',
    versions: true,
    deeds: ['site_plugins.version'],
    body: vine.create({ version: vine.string().maxLength(64) }),
    answer: vine.create(pluginObject),
    async run({ person, siteId, params, body, seen, isVersion }) {
      const { kind, plugin } = params
      const before = await formOf(person.id, siteId, params)
      const fingerprint = seen ?? before.fingerprint
      await changeVersion(person, siteId, kind, plugin, { ...body, fingerprint })
      const form = await formOf(person.id, siteId, params)
      isVersion(form.fingerprint)
      return outward(form)
    },
  }),
]
