import { isbot } from 'isbot'
import { CRAWLER, HEADLESS, LIBRARY, MODEL, NEWS_APP, PHONE } from './patterns.js'

/** What sends: a browser with a person in front of it, for all one can see, or one of three kinds of machine. */
export type Client = 'browser' | 'crawler' | 'headless' | 'library'

/** No browser says more than this; whoever does is looked at so far. */
const MAX_LENGTH = 512
const MAX_REMEMBERED = 2_000

const remembered = new Map<string, Client>()

/** Few browsers make most of the traffic, so answers are remembered; those about texts that nobody sends twice are not. */
export function clientOf(userAgent: string): Client {
  const known = remembered.get(userAgent)
  if (known) return known
  if (userAgent.length > MAX_LENGTH) return recognize(userAgent.slice(0, MAX_LENGTH))

  const client = recognize(userAgent)
  if (remembered.size >= MAX_REMEMBERED) remembered.delete(remembered.keys().next().value!)
  remembered.set(userAgent, client)
  return client
}

/**
 * A library is known by how it begins, before anything else: some carry the address of their project like a crawler. Who
 * names itself a crawler is one, however it was made. What is left of isbot's doubts is no browser, and says no more.
 */
function recognize(userAgent: string): Client {
  const named = userAgent.trim().replace(MODEL, '$1')
  const said = PHONE.test(named) ? named.replace(NEWS_APP, '') : named
  if (!said || LIBRARY.test(said)) return 'library'
  if (CRAWLER.test(said)) return 'crawler'
  if (HEADLESS.test(said)) return 'headless'
  return isbot(said) ? 'library' : 'browser'
}
