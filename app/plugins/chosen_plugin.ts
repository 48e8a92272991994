import { guard } from '#app/plugins/guard'
import { hostOf } from '#app/plugins/host'
import { pluginRegistry } from '#app/plugins/registry'
import type { Kind, PluginKinds } from '#app/plugins/kinds'
import { resolveSettings } from '#app/plugins/resolve_settings'

/** What a site says about one of its plugins. */
export interface PluginChoice {
  kind: string
  plugin: string
  /** The version that was chosen; '' for whichever is installed. */
  version: string
  isEnabled: boolean
  /** Asked beside the chosen one, without effect. */
  isShadow: boolean
  settings: Record<string, unknown>
  /** What the plugin learned for this site. */
  model: unknown
}

/** A site, as far as its plugins are concerned. */
export interface Chooser {
  publicId: string
  plugins: PluginChoice[]
}

export interface Use<K extends Kind, Facts, Answer> {
  kind: K
  /** `by` is the name and version of the plugin that is asked. */
  call(implementation: ReturnType<PluginKinds[K]['create']>, facts: Facts, by: string): unknown
  /**
   * The answer if it keeps the contract, else null. It has to be a new object, with nothing in it that belongs to the
   * plugin: what is looked at later is no longer guarded.
   */
  accept(answer: any, plugin: PluginKinds[K]): Answer | null
  /** What stands when even the default plugin has no answer. */
  unanswered: Answer
}

/** An answer and who gave it: name and version, `classic@1.0.0`. */
export type AnsweredBy<Answer> = Answer & { by: string }

/**
 * The plugin that was chosen, with the default one of its kind behind it. What is not installed (any more) counts as not
 * chosen.
 */
export function chosenPlugin<K extends Kind, Facts, Answer>(
  site: Chooser,
  use: Use<K, Facts, Answer>
): (facts: Facts) => AnsweredBy<Answer> {
  const standard = pluginRegistry.default(use.kind)
  const choice = site.plugins.find(
    ({ kind, isEnabled, isShadow }) => kind === use.kind && isEnabled && !isShadow
  )
  const plugin = (choice && pluginRegistry.find(use.kind, choice.plugin)) ?? standard

  const primary = answering(site, use, plugin, plugin.name === choice?.plugin ? choice : null)
  const fallback = plugin === standard ? null : answering(site, use, standard, null)
  const unanswered = { ...use.unanswered, by: 'none' }
  return (facts) => primary(facts) ?? fallback?.(facts) ?? unanswered
}

/** One plugin, guarded, as this site has set it. Null: it has no answer that can be used. */
export function answering<K extends Kind, Facts, Answer>(
  site: Chooser,
  use: Omit<Use<K, Facts, Answer>, 'unanswered'>,
  plugin: PluginKinds[K],
  choice: PluginChoice | null
): (facts: Facts) => AnsweredBy<Answer> | null {
  const by = `${plugin.name}@${plugin.version}`
  const host = hostOf(site, plugin, choice?.model ?? null)
  const create = () => plugin.create(resolveSettings(plugin.settings, choice?.settings ?? {}), host)
  return guard(
    create as () => ReturnType<PluginKinds[K]['create']>,
    (implementation, facts: Facts) => use.call(implementation, facts, by),
    (answer): AnsweredBy<Answer> | null => {
      const accepted = use.accept(answer, plugin)
      return accepted && { ...accepted, by }
    },
    (problem) => host.log('failed', { problem })
  )
}
