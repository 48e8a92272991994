import { HOST } from '#app/plugins/testing/host'
import { FIRST_EVENT } from '#app/plugins/testing/facts'
import { CALLS, callOf, evidenceFor } from '#app/plugins/testing/sample_calls'
import type { Kind, PluginKinds } from '#app/plugins/kinds'
import type { Question } from '#app/plugins/authoring/orders'
import type { Arrival } from '#app/plugins/contracts/enricher'
import { resolveSettings } from '#app/plugins/resolve_settings'
import type { ScoringFacts } from '#app/plugins/contracts/scorer'

type Answers = { to: unknown; answer: unknown }[]

const VIEW: ScoringFacts = {
  category: 'interaction',
  action: 'view',
  value: null,
  referrerHost: null,
  returningAdVisitor: false,
}
const EVENTS: Partial<ScoringFacts>[] = [
  {},
  { action: 'scroll_depth', value: 90, referrerHost: 'www.google.com' },
  { category: 'conversion', action: 'phone_call' },
  { category: 'conversion', action: 'phone_call', returningAdVisitor: true },
]

const TOUCH = { clickIds: {}, utm: {}, adParams: {}, referrerHost: null, referrer: null }
const TOUCHES = [
  {},
  { clickIds: { gclid: 'Cj0KCQiA-abc_DEF123' } },
  { referrerHost: 'www.google.com' },
  { utm: { utm_source: 'newsletter', utm_medium: 'email' } },
]

const ARRIVAL: Arrival = {
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  address: '203.0.113.7',
  purpose: null,
  visitor: 'somebody',
  receivedAt: HOST.now(),
}
const REFERRERS = ['www.google.com', 'chatgpt.com', 'blog.example.org']

/** What a plugin says to a few samples, or to the question of somebody who wants to know. */
export async function answersOf(plugin: PluginKinds[Kind], question: Question): Promise<Answers> {
  const settings = resolveSettings(plugin.settings, { ...question.settings })
  switch (plugin.kind) {
    case 'scorer': {
      const scorer = plugin.create(settings, HOST)
      const session = { ...FIRST_EVENT, ...question.session }
      const events = question.event ? [question.event] : EVENTS
      return events.map((event) => ({
        to: event,
        answer: scorer.score({ ...VIEW, ...event }, session),
      }))
    }
    case 'classifier': {
      const classifier = plugin.create(settings, HOST)
      const touches = question.event ? [question.event] : TOUCHES
      return touches.map((touch) => ({
        to: touch,
        answer: classifier.classify({ ...TOUCH, returningAdVisitor: false, ...touch }),
      }))
    }
    case 'enricher': {
      const enricher = plugin.create(settings, HOST)
      await enricher.ready?.()
      const arrival = { ...ARRIVAL, ...question.event }
      return [
        { to: { screen: arrival }, answer: enricher.screen?.(arrival) ?? null },
        { to: { visit: arrival }, answer: enricher.visit?.(arrival) ?? null },
        ...REFERRERS.map((host) => ({
          to: { referrer: host },
          answer: enricher.referrer?.(host) ?? null,
        })),
      ]
    }
    case 'matcher': {
      const matcher = plugin.create(settings, HOST)
      const calls = question.event ? [callOf(question.event)] : CALLS
      return calls.map((call) => {
        const asks = matcher.asks(call)
        const found = evidenceFor(call, asks)
        return { to: { call, found }, answer: { asks, match: matcher.match(call, found) } }
      })
    }
    default:
      return []
  }
}
