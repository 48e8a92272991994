import { pluginRegistry } from '#app/plugins/registry'
import { answering, choiceOf, type Chooser } from '#app/plugins/chosen_plugin'
import { acceptedAnswer, acceptedWish, type Said } from '#app/calls/matching/accepted'
import type { CallFacts, Evidence, Matcher, MatcherPlugin } from '#app/plugins/contracts/matcher'

type Question =
  { method: 'asks'; call: CallFacts } | { method: 'match'; call: CallFacts; found: Evidence }

/** A matcher of the site, guarded. Null from `ask`: it has failed, and the next one is asked. */
export interface SiteMatcher {
  name: string
  ask(question: Question): (Said & { by: string }) | null
}

/** Lives as long as what we know of the site: a change of settings brings a new object. */
const known = new WeakMap<Chooser, SiteMatcher[]>()

/** All that are installed but for those that the site has switched off, in the order of `config/plugins.ts`. */
export function matchersOf(site: Chooser): SiteMatcher[] {
  let matchers = known.get(site)
  if (!matchers) {
    matchers = pluginRegistry
      .all('matcher')
      .filter((plugin) => choiceOf(site, plugin)?.isEnabled !== false)
      .map((plugin) => matcherOf(site, plugin))
    known.set(site, matchers)
  }
  return matchers
}

export function matcherOf(site: Chooser, plugin: MatcherPlugin): SiteMatcher {
  const use = {
    kind: 'matcher' as const,
    call: (matcher: Matcher, question: Question) =>
      question.method === 'asks'
        ? { question, given: matcher.asks(question.call) }
        : { question, given: matcher.match(question.call, question.found) },
    accept: ({ question, given }: { question: Question; given: unknown }) => {
      if (given instanceof Promise) return ignored(given)
      return question.method === 'asks'
        ? acceptedWish(given)
        : acceptedAnswer(given, question.found)
    },
  }
  return { name: plugin.name, ask: answering<'matcher', Question, Said>(site, use, plugin) }
}

/** Nobody waits for it; if it failed later, the process would end. */
function ignored(answer: Promise<unknown>) {
  answer.catch(() => {})
  return null
}
