import vine from '@vinejs/vine'
import { nameOf } from '#app/shared/person'
import { operation } from '#app/api/operation'
import { pageOf } from '#app/api/page'
import { SET_ONCE } from '#app/plugins/kinds'
import { countField, textField } from '#app/api/fields'
import { outwardSetting, settingObject } from '#app/site_plugins/api/outward_plugin'
import { saveWorkspaceSettings } from '#app/site_plugins/save_workspace_settings'
import {
  pluginsOfWorkspace,
  workspacePluginForm,
} from '#app/site_plugins/queries/plugins_of_workspace'
import type { WorkspacePluginForm } from '#app/site_plugins/queries/plugins_of_workspace'

const all = '/workspaces/:workspace/plugins' as const
const one = `${all}/:kind/:plugin` as const

const about = () => ({
  kind: vine.enum(SET_ONCE),
  name: textField(),
  version: textField(),
  summary: textField(),
})

const answer = vine.create({ ...about(), settings: vine.array(settingObject()) })

function outward({ plugin, fields }: WorkspacePluginForm) {
  const { kind, name, version, summary } = plugin
  return { kind, name, version, summary, settings: fields.map(outwardSetting) }
}

export const workspacePluginOperations = [
  operation({
    name: 'workspace_plugins.list',
    method: 'GET',
    path: all,
    summary: 'The installed plugins that have settings, and how many of them hold for all sites',
    scope: 'plugins:read',
    deeds: ['workspace_plugins.index'],
    answer: pageOf(vine.object({ ...about(), set: countField(), locked: countField() })),
    async run({ person, workspaceId }) {
      const { plugins } = await pluginsOfWorkspace(person.id, workspaceId)
      const data = plugins.map(({ plugin: { kind, name, version, summary }, set, locked }) => ({
        ...{ kind, name, version, summary },
        ...{ set, locked },
      }))
      return { data, next_cursor: null }
    },
  }),
  operation({
    name: 'workspace_plugins.show',
    method: 'GET',
    path: one,
    summary: 'One plugin with the settings that hold for all sites of the workspace',
    scope: 'plugins:read',
    deeds: ['workspace_plugins.show'],
    answer,
    async run({ person, workspaceId, params, isVersion }) {
      const form = await workspacePluginForm(person.id, workspaceId, params.kind, params.plugin)
      isVersion(form.fingerprint)
      return outward(form)
    },
  }),
  operation({
    name: 'workspace_plugins.update',
    method: 'PATCH',
    path: one,
    summary: 'Changes settings for all sites of the workspace',
    description:
      '`locked` names all settings that sites cannot change from now on. A secret is sent among `secrets`; null takes it away. What is left out stays.',
    scope: 'plugins:write',
    versions: true,
    deeds: ['workspace_plugins.update'],
    body: vine.create({
      values: vine.object({}).allowUnknownProperties().optional(),
      secrets: vine.object({}).allowUnknownProperties().optional(),
      locked: vine.array(vine.string().maxLength(64)).maxLength(200).optional(),
    }),
    answer,
    async run({ person, workspaceId, params, body, seen, isVersion }) {
      const { kind, plugin } = params
      const before = await workspacePluginForm(person.id, workspaceId, kind, plugin)
      const open = before.fields.filter(({ isSecret }) => !isSecret)
      const locked = before.fields.filter(({ lock }) => lock !== null).map(({ key }) => key)
      const named = { id: person.id, name: nameOf(person) }
      await saveWorkspaceSettings(named, workspaceId, kind, plugin, {
        values: {
          ...Object.fromEntries(open.map(({ key, value }) => [key, value])),
          ...body.values,
        },
        secrets: body.secrets ?? {},
        locked: body.locked ?? locked,
        fingerprint: seen ?? before.fingerprint,
      })
      const form = await workspacePluginForm(person.id, workspaceId, kind, plugin)
      isVersion(form.fingerprint)
      return outward(form)
    },
  }),
]
