import vine from '@vinejs/vine'
import { textField } from '#app/api/fields'
import { SET_ONCE } from '#app/plugins/kinds'
import type { Field } from '#app/site_plugins/fields'
import type { SitePluginForm } from '#app/site_plugins/queries/site_plugin_form'

const kinds = vine.enum(SET_ONCE)
const value = () => vine.any().nullable()

export const listedObject = vine.object({
  kind: kinds,
  name: textField(),
  version: textField(),
  summary: textField(),
  in_use: vine.boolean(),
  newer_version: textField().nullable(),
})

export const settingObject = () =>
  vine.object({
    key: textField(),
    type: textField(),
    label: textField(),
    secret: vine.boolean(),
    required: vine.boolean(),
    /** A workspace has fixed it for its sites. */
    locked: vine.boolean(),
    /** Of a secret nothing. */
    value: value(),
    inherited: value(),
  })

export const pluginObject = vine.object({
  kind: kinds.clone(),
  name: textField(),
  version: textField(),
  summary: textField(),
  in_use: vine.boolean(),
  settings: vine.array(settingObject()),
})

export function outward({ plugin, fields, isInUse }: SitePluginForm) {
  const { kind, name, version, summary } = plugin
  return {
    kind,
    name,
    version,
    summary,
    in_use: isInUse,
    settings: fields.map(outwardSetting),
  }
}

export function outwardSetting(field: Field) {
  return {
    key: field.key,
    type: field.type,
    label: field.label,
    secret: field.isSecret,
    required: field.isRequired,
    locked: field.lock !== null,
    value: field.isSecret ? null : field.value,
    inherited: field.isSecret ? null : field.inherited,
  }
}
