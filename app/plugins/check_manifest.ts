import type { Kind } from '#app/plugins/kinds'
import { isVersion } from '#app/plugins/versions'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import { InvalidPlugin } from '#app/plugins/exceptions'
import { checkWords } from '#app/plugins/check_words'
import { checkDeclaration } from '#app/plugins/check_declaration'

const NAME = /^[a-z][a-z0-9-]{0,63}$/
const MAX_SUMMARY = 300

/**
 * Throws an `E_PLUGIN_*` with the cure when an object is not a plugin of this kind. `place` names one that has no name.
 */
export function checkManifest(kind: Kind, plugin: any, place = `of kind ${kind}`) {
  const name = isName(plugin?.name) ? plugin.name : place
  const refuse = (problem: string, help: string): never => {
    throw new InvalidPlugin('E_PLUGIN_MANIFEST', name, problem, help)
  }

  if (!plugin || typeof plugin !== 'object') {
    refuse('the module has no plugin as its default export', 'Write `export default plugin`.')
  }
  if (!isName(plugin.name)) {
    refuse(
      'its name is not usable',
      'Use lower case letters, digits and dashes, a letter first, at most 64.'
    )
  }
  if (plugin.kind !== kind) {
    refuse(`it is of kind "${plugin.kind}", listed as ${kind}`, 'Move it in config/plugins.ts.')
  }
  if (plugin.contract !== CONTRACT) {
    throw new InvalidPlugin(
      'E_PLUGIN_CONTRACT',
      name,
      `it was written for contract ${plugin.contract}, this host has ${CONTRACT}`,
      'Install a version of the plugin for this host.'
    )
  }
  if (!isVersion(plugin.version)) {
    refuse('its version is not a semantic version', 'Give it one, such as 1.0.0.')
  }
  checkParts(kind, plugin, refuse)
  checkDeclaration(name, plugin.settings)
  checkWords(name, plugin.words)
}

function checkParts(kind: Kind, plugin: any, refuse: (problem: string, help: string) => never) {
  const { summary, create, migrate, scope, learner } = plugin
  if (typeof summary !== 'string' || !summary.trim() || summary.length > MAX_SUMMARY) {
    refuse(
      'it has no summary',
      `Say in one sentence, of at most ${MAX_SUMMARY} characters, what it does.`
    )
  }
  if (typeof create !== 'function') {
    refuse('it has no create()', 'Add `create(settings)` that returns the implementation.')
  }
  if (migrate !== undefined && typeof migrate !== 'function') {
    refuse(
      'its migrate is not a function',
      'Write `migrate(stored, fromVersion)`, or leave it out.'
    )
  }
  if (kind !== 'scorer') return
  if (scope !== 'event' && scope !== 'session') {
    refuse(
      'it does not say what it scores',
      "Add `scope: 'event'`, or `scope: 'session'` when the latest answer counts."
    )
  }
  if (learner !== undefined && typeof learner?.learn !== 'function') {
    refuse('its learner has no learn()', 'Add `learn(examples, settings, host)`, or leave it out.')
  }
}

function isName(name: unknown): name is string {
  return typeof name === 'string' && NAME.test(name)
}
