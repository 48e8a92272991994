import { siteWith } from './batch.js'
import { USER_AGENTS } from './user_agents.js'
import { microsecondsEach } from './microseconds_each.js'

const REFERRERS = [
  'www.google.com',
  'chatgpt.com',
  'www.facebook.com',
  'blog.example.org',
  'mail.example',
]

/**
 * All installed enrichers together, asked everything there is to ask about an event that begins a
 * session: is it a bot, what is known of the visit, and what of the page before.
 *
 * @returns {Promise<Record<string, number>>} µs an event
 */
export default async function measureEnrichers(application) {
  const { isBot, visitFactsOf, referrerFactsOf } = await application('enrichment/enrich')
  const site = siteWith('scorer', 'classic')
  const ask = (events) => {
    for (const event of events) {
      isBot(event, event)
      visitFactsOf(event)
      referrerFactsOf(site, event.referrerHost)
    }
  }
  return { together: microsecondsEach(() => arrivals(site), ask) }
}

/** Of visitors with an address of their own each, and the browsers that many have. */
function arrivals(site) {
  return Array.from({ length: 500 }, (_, i) => ({
    site,
    userAgent: USER_AGENTS[i % USER_AGENTS.length],
    address: `${11 + (i % 180)}.${(i * 7) % 256}.${(i * 13) % 256}.${(i * 29) % 256}`,
    purpose: null,
    receivedAt: new Date(),
    sessionKey: `session ${i} ${Math.random()}`,
    visitorKey: `visitor ${i} ${Math.random()}`,
    referrerHost: REFERRERS[i % REFERRERS.length],
  }))
}
