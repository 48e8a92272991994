import { test } from '@japa/runner'
import { checksOf } from '#app/plugins/testing/checks_of'
import type { Kind, PluginKinds } from '#app/plugins/kinds'

/** What every plugin of its kind must do, as tests. Call it in the spec of the plugin, with the plugin's own cases. */
export function pluginSuite(plugin: PluginKinds[Kind], cases: unknown[] = []) {
  test.group(`${plugin.kind} ${plugin.name}`, () => {
    for (const { name, run } of checksOf(plugin, cases)) test(name, () => run())
  })
}
