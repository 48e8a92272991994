import { setImmediate } from 'node:timers/promises'
import type { Check } from '#app/plugins/testing/check'
import { checksOf } from '#app/plugins/testing/checks_of'
import type { PluginList } from '#app/plugins/plugin_list'
import { casesIn } from '#app/plugins/authoring/cases_in'
import type { Kind, PluginKinds } from '#app/plugins/kinds'
import { findPlugin } from '#app/plugins/authoring/find_plugin'
import { answersOf } from '#app/plugins/authoring/answers_of'
import type { Manifest, Order, Report } from '#app/plugins/authoring/orders'

type Say = (report: Report) => void

/** In the process of a plugin: does what was ordered, and says everything before it happens, in case it never ends. */
export async function carryOut(order: Order, list: PluginList, say: Say) {
  try {
    const { plugin, folder } = await findPlugin(order.target, list)
    const checks = order.task === 'test' ? checksOf(plugin, casesIn(folder)) : []
    say({ about: 'plugin', plugin: manifestOf(plugin), checks: checks.map(({ name }) => name) })
    if (order.task === 'inspect')
      say({ about: 'answers', answers: await answersOf(plugin, order.question) })
    for (const check of checks) await run(check, say)
  } catch (error: any) {
    const { code = 'E_PLUGIN_BROKEN', message, help = '' } = error ?? {}
    say({ about: 'refused', code: String(code), problem: String(message ?? error), help })
  }
  say({ about: 'done' })
}

async function run({ name, run: check }: Check, say: Say) {
  say({ about: 'begin', check: name })
  const begun = performance.now()
  const late = lateFailure()
  let problem: string | null = null
  try {
    await Promise.race([check(), late.failed])
    // What failed without anybody waiting for it says so now.
    await Promise.race([setImmediate(), late.failed])
  } catch (error) {
    problem = error instanceof Error ? error.message : `it threw ${String(error)}`
  } finally {
    late.stop()
  }
  say({ about: 'end', check: name, problem, ms: performance.now() - begun })
}

/** In a server these end the process. */
function lateFailure() {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => {})
  const fail = (error: unknown) =>
    reject(
      new Error(`it failed where nobody waits for it, which ends the server: ${String(error)}`)
    )
  process.on('unhandledRejection', fail).on('uncaughtException', fail)
  return {
    failed: promise,
    stop: () => process.off('unhandledRejection', fail).off('uncaughtException', fail),
  }
}

function manifestOf(plugin: PluginKinds[Kind]): Manifest {
  const { name, kind, version, contract, summary, settings } = plugin
  const common = { name, kind, version, contract, summary, settings }
  if (plugin.kind !== 'scorer') return common
  return { ...common, scope: plugin.scope, learns: Boolean(plugin.learner) }
}
