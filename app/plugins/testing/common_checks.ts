import assert from 'node:assert/strict'
import { HOST } from '#app/plugins/testing/host'
import type { Check } from '#app/plugins/testing/check'
import type { Kind, PluginKinds } from '#app/plugins/kinds'
import { checkManifest } from '#app/plugins/check_manifest'
import type { Setting } from '#app/plugins/contracts/plugin'
import { resolveSettings } from '#app/plugins/resolve_settings'
import { textsOf } from '#app/plugins/words_of_plugin'
import { settingsAtTheirLimits } from '#app/plugins/testing/sample_settings'

/** What a plugin of any kind must do. */
export function commonChecks<K extends Kind>(kind: K, plugin: PluginKinds[K]): Check[] {
  return [
    { name: 'its manifest is complete', run: () => checkManifest(kind, plugin) },
    {
      name: 'the default of each setting fits what the setting allows',
      run() {
        for (const setting of plugin.settings) {
          assert.ok(fitsItself(setting), `the default of "${setting.key}" is not allowed`)
        }
      },
    },
    {
      name: 'a language that it speaks has words for its summary and all of its settings',
      run() {
        for (const [language, table] of Object.entries(plugin.words ?? {})) {
          const missing = textsOf(plugin).filter((text) => !Object.hasOwn(table, text))
          assert.deepEqual(missing, [], `not in "${language}"`)
        }
      },
    },
    {
      name: 'it can be created with every setting at its limits, and without a model',
      run() {
        for (const settings of settingsAtTheirLimits(plugin.settings)) {
          const implementation = plugin.create(Object.freeze(settings), HOST)
          assert.ok(implementation && typeof implementation === 'object', 'create() gave nothing')
        }
      },
    },
  ]
}

function fitsItself(setting: Setting) {
  const { key, default: standard } = setting
  const without = { ...setting, default: Symbol('left out') as never }
  return resolveSettings([without], { [key]: standard })[key] === standard
}
