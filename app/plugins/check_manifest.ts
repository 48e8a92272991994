import type { Kind } from '#app/plugins/kinds'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import { InvalidPlugin } from '#app/plugins/exceptions'

const NAME = /^[a-z][a-z0-9-]{0,63}$/
const VERSION = /^\d+\.\d+\.\d+/
const SETTING_TYPES = ['number', 'text', 'boolean', 'choice']

/** Throws `E_PLUGIN_INVALID` with the cure when an object is not a plugin of this kind. */
export function checkManifest(kind: Kind, plugin: any) {
  const name = typeof plugin?.name === 'string' ? plugin.name : `of kind ${kind}`
  const refuse = (problem: string, help: string) => {
    throw new InvalidPlugin(name, problem, help)
  }

  if (!plugin || typeof plugin !== 'object') {
    refuse('the module has no plugin as its default export', 'Write `export default plugin`.')
  }
  if (!NAME.test(plugin.name)) {
    refuse('its name is not usable', 'Use lower case letters, digits and dashes, at most 64.')
  }
  if (plugin.kind !== kind) {
    refuse(`it is of kind "${plugin.kind}", listed as ${kind}`, 'Move it in config/plugins.ts.')
  }
  if (plugin.contract !== CONTRACT) {
    refuse(
      `it was written for contract ${plugin.contract}, this host has ${CONTRACT}`,
      'Install a version of the plugin for this host.'
    )
  }
  if (!VERSION.test(plugin.version)) {
    refuse('its version is not a semantic version', 'Give it one, such as 1.0.0.')
  }
  if (typeof plugin.create !== 'function') {
    refuse('it has no create()', 'Add `create(settings)` that returns the implementation.')
  }
  checkSettings(plugin.settings, refuse)
}

function checkSettings(settings: any, refuse: (problem: string, help: string) => void) {
  if (!Array.isArray(settings)) {
    refuse('its settings are not a list', 'Add `settings: []`.')
  }
  const keys = new Set<string>()
  for (const setting of settings) {
    if (typeof setting?.key !== 'string' || keys.has(setting.key)) {
      refuse('two settings share a key, or one has none', 'Give every setting a key of its own.')
    }
    if (!SETTING_TYPES.includes(setting.type)) {
      refuse(
        `setting "${setting.key}" has no known type`,
        `Use one of ${SETTING_TYPES.join(', ')}.`
      )
    }
    keys.add(setting.key)
  }
}
