import { words } from './words.js'
import { Pace } from './pace.js'
import { clientOf, type Client } from './client.js'
import { CONTRACT } from '#app/plugins/contracts/plugin'
import type { EnricherPlugin } from '#app/plugins/contracts/enricher'
import type { Setting, SettingValues } from '#app/plugins/contracts/plugin'

/** What a browser says when it loads a page that nobody has asked for yet. */
const AHEAD = /\b(?:prefetch|prerender|preview)\b/i

const settings: Setting[] = [
  {
    key: 'crawlers',
    type: 'boolean',
    label: 'Refuse crawlers',
    help: 'Search engines, AI crawlers, link previews and monitors that say what they are.',
    default: true,
  },
  {
    key: 'headless',
    type: 'boolean',
    label: 'Refuse headless browsers',
    help: 'Browsers that a program drives. Leave this off while you test your own pages with one.',
    default: false,
  },
  {
    key: 'libraries',
    type: 'boolean',
    label: 'Refuse programs',
    help: 'curl, Python, Node and the like, and whoever says nothing. Leave this off when a server of yours sends events.',
    default: false,
  },
  {
    key: 'prefetch',
    type: 'boolean',
    label: 'Refuse pages loaded ahead',
    help: 'A browser that prepares a page before anybody opens it says so.',
    default: true,
  },
  {
    key: 'events_per_minute',
    type: 'number',
    label: 'Events of one visitor in a minute',
    help: 'What comes beyond that is not stored; no person does more than some hundreds. 0: no limit.',
    default: 0,
    min: 0,
    max: 60_000,
  },
]

const bots: EnricherPlugin = {
  name: 'bots',
  kind: 'enricher',
  version: '1.0.0',
  contract: CONTRACT,
  summary:
    'Refuses what no person does: crawlers, pages loaded ahead, and, where you set a limit, visitors faster than a hand.',
  words,
  settings,
  create(chosen) {
    const refused = refusedClients(chosen)
    const pace = new Pace(Number(chosen.events_per_minute))
    return {
      screen({ userAgent, purpose, visitor, receivedAt }) {
        if (chosen.prefetch && purpose && AHEAD.test(purpose)) return 'bot'
        if (refused.has(clientOf(userAgent))) return 'bot'
        return pace.isTooFast(visitor, receivedAt) ? 'bot' : null
      },
    }
  },
}

export default bots

function refusedClients({ crawlers, headless, libraries }: SettingValues) {
  const refused = new Set<Client>()
  if (crawlers) refused.add('crawler')
  if (headless) refused.add('headless')
  if (libraries) refused.add('library')
  return refused
}
