import { inPluginProcess } from '#app/plugins/authoring/plugin_process'
import { AuthoringProblem } from '#app/plugins/authoring/authoring_problem'
import type { Manifest, Question, Report } from '#app/plugins/authoring/orders'

export interface Inspection {
  plugin: Manifest
  /** What it says to a few samples, or to the question; empty for a kind that talks to the outside. */
  answers: { to: unknown; answer: unknown }[]
}

export async function inspectPlugin(target: string, question: Question): Promise<Inspection> {
  let plugin: Manifest | undefined
  let answers: Inspection['answers'] = []
  let refused: (Report & { about: 'refused' }) | undefined
  const end = await inPluginProcess({ task: 'inspect', target, question }, (said) => {
    if (said.about === 'plugin') plugin = said.plugin
    if (said.about === 'answers') answers = said.answers
    if (said.about === 'refused') refused = said
  })
  if (refused) throw new AuthoringProblem(refused.code as 'E_', refused.problem, refused.help)
  if (end !== 'done' || !plugin) {
    const problem = end === 'done' ? 'it said nothing' : end.problem
    throw new AuthoringProblem('E_PLUGIN_BROKEN', `${target}: ${problem}`, 'Try plugin:test.')
  }
  return { plugin, answers }
}
