import { guard } from '#app/plugins/guard'
import { pluginRegistry } from '#app/plugins/registry'
import type { Kind, PluginKinds } from '#app/plugins/kinds'
import { resolveSettings } from '#app/plugins/resolve_settings'

/** What a site says about one of its plugins. */
export interface PluginChoice {
  kind: string
  plugin: string
  settings: Record<string, unknown>
}

export interface Use<K extends Kind, Facts, Answer> {
  kind: K
  call(implementation: ReturnType<PluginKinds[K]['create']>, facts: Facts): unknown
  /** The answer if it keeps the contract, else null. */
  accept(answer: any): Answer | null
  /** What stands when even the default plugin has no answer. */
  unanswered: Answer
  onFailure(plugin: string, problem: string): void
}

/** An answer and who gave it: name and version, `classic@1.0.0`. */
export type AnsweredBy<Answer> = Answer & { by: string }

/**
 * The plugin that was chosen, with the default one of its kind behind it. What is not installed (any more) counts as not
 * chosen.
 */
export function chosenPlugin<K extends Kind, Facts, Answer>(
  choices: PluginChoice[],
  use: Use<K, Facts, Answer>
): (facts: Facts) => AnsweredBy<Answer> {
  const standard = pluginRegistry.default(use.kind)
  const choice = choices.find(({ kind }) => kind === use.kind)
  const plugin = (choice && pluginRegistry.find(use.kind, choice.plugin)) ?? standard

  const primary = guarded(use, plugin, choice?.settings ?? {})
  const fallback = plugin === standard ? null : guarded(use, standard, {})
  const unanswered = { ...use.unanswered, by: 'none' }
  return (facts) => primary(facts) ?? fallback?.(facts) ?? unanswered
}

function guarded<K extends Kind, Facts, Answer>(
  use: Use<K, Facts, Answer>,
  plugin: PluginKinds[K],
  settings: Record<string, unknown>
) {
  const by = `${plugin.name}@${plugin.version}`
  const implementation = plugin.create(resolveSettings(plugin.settings, settings))
  return guard(
    (facts: Facts) => use.call(implementation as ReturnType<PluginKinds[K]['create']>, facts),
    (answer): AnsweredBy<Answer> | null => {
      const accepted = use.accept(answer)
      return accepted && { ...accepted, by }
    },
    (problem) => use.onFailure(by, problem)
  )
}
