import { guard, type Pace } from '#app/plugins/guard'
import { hostOf } from '#app/plugins/host'
import { pluginRegistry } from '#app/plugins/registry'
import type { Kind, PluginKinds } from '#app/plugins/kinds'
import { chosenName } from '#app/plugins/chosen_name'
import { hiding } from '#app/plugins/hiding'
import { pluginHealth } from '#app/plugins/plugin_health'
import { missingSettings, resolveSettings } from '#app/plugins/resolve_settings'

/** What a site says about one of its plugins. */
export interface PluginChoice {
  kind: string
  plugin: string
  /** The version that was chosen; '' for whichever is installed. */
  version: string
  /** Switched on; of a kind of which a site has one: chosen. */
  isEnabled: boolean
  /** Asked beside the chosen one, without effect. */
  isShadow: boolean
  /** Those that hold for this site, whoever has set them. */
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
  /** How long it may take; as long as a visitor would wait unless this says another. */
  pace?: Pace
  /** Hears of every failure, without secrets in it. */
  onFailure?(problem: string): void
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
  const name = chosenName(site.plugins, use.kind)
  const plugin = name === null ? standard : pluginRegistry.find(use.kind, name)!

  const primary = answering(site, use, plugin)
  const fallback = plugin === standard ? null : answering(site, use, standard)
  const unanswered = { ...use.unanswered, by: 'none' }
  return (facts) => primary(facts) ?? fallback?.(facts) ?? unanswered
}

/** What the site has set, also of a plugin that it has not chosen. */
export function choiceOf(site: Chooser, { kind, name }: PluginKinds[Kind]): PluginChoice | null {
  return site.plugins.find((choice) => choice.kind === kind && choice.plugin === name) ?? null
}

/**
 * One plugin, guarded, as this site has set it, in the version that it has chosen while that is installed. Null: it has no
 * answer that can be used.
 */
export function answering<K extends Kind, Facts, Answer>(
  site: Chooser,
  use: Omit<Use<K, Facts, Answer>, 'unanswered'>,
  newest: PluginKinds[K]
): (facts: Facts) => AnsweredBy<Answer> | null {
  const choice = choiceOf(site, newest)
  const plugin = (choice && pluginRegistry.inUse(use.kind, newest.name, choice.version)) ?? newest
  const by = `${plugin.name}@${plugin.version}`
  const settings = resolveSettings(plugin.settings, choice?.settings ?? {})
  const hide = hiding(plugin.settings, settings)
  const host = hostOf(site, plugin, choice?.model ?? null, hide)
  const about = { site: site.publicId, kind: plugin.kind, plugin: plugin.name }
  pluginHealth.begins(about)
  return guard(
    () => {
      const [missing] = missingSettings(plugin.settings, settings)
      if (missing) throw new Error(`its setting "${missing}" is needed, and empty`)
      return plugin.create(settings, host) as ReturnType<PluginKinds[K]['create']>
    },
    (implementation, facts: Facts) => use.call(implementation, facts, by),
    (answer): AnsweredBy<Answer> | null => {
      const accepted = use.accept(answer, plugin)
      return accepted && { ...accepted, by }
    },
    (problem, restsUntil) => {
      pluginHealth.failed(about, hide(problem), restsUntil)
      host.log('failed', { problem })
      use.onFailure?.(hide(problem))
    },
    use.pace
  )
}
