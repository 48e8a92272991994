/**
 * What the visitors of the bench look like. Everything comes from a seeded generator, so that every run
 * sends the same visits.
 */

const USER_AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
  'Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.7 Mobile/15E148 Safari/604.1',
]

const REFERRERS = [undefined, 'https://www.google.com/', 'https://www.bing.com/', 'https://t.co/x']
const SECTIONS = ['services', 'prices', 'about', 'blog', 'contact']

/** Category, action, label, share of all events in percent. */
const ACTIONS = [
  ['acquisition', 'view', undefined, 40],
  ['interaction', 'scroll_depth', undefined, 25],
  ['interaction', 'cta_click', 'Request a quote', 20],
  ['interaction', 'hover_intent', 'tel link in the header', 10],
  ['conversion', 'phone_call', 'tel:+902121234567', 5],
]

/** @returns {() => number} below 1, the same sequence for the same seed (mulberry32) */
export function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const hex = (random, digits) =>
  Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('')

const pick = (random, list) => list[Math.floor(random() * list.length)]

/** @returns {string[]} 200 pages: a quarter with a gclid, a quarter with UTM parameters */
export function pages(random, domain) {
  return Array.from({ length: 200 }, (_, i) => {
    const page = `https://${domain}/${pick(random, SECTIONS)}/page-${i}`
    if (i % 4 === 0) return `${page}?gclid=Cj0KCQjw${hex(random, 64)}EALw_wcB`
    if (i % 4 === 1)
      return `${page}?utm_source=newsletter&utm_medium=email&utm_campaign=autumn_${i}`
    return page
  })
}

/** @returns {object} somebody with one session: session id, fingerprint, browser, landing page */
export function visitor(random, urls) {
  const sid = `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`
  return {
    sid,
    fingerprint: hex(random, 32),
    userAgent: pick(random, USER_AGENTS),
    referrer: pick(random, REFERRERS),
    page: pick(random, urls),
  }
}

/** @returns {object} the payload of one event, but for `id` and `ts`; metadata of about 190 bytes */
export function event(random, { sid, fingerprint, referrer, page }, siteId) {
  let share = random() * 100
  const [ec, ea, el] = ACTIONS.find(([, , , percent]) => (share -= percent) < 0) ?? ACTIONS[0]
  return {
    s: siteId,
    u: page,
    sid,
    ec,
    ea,
    el,
    ev: ea === 'scroll_depth' ? Math.ceil(random() * 4) * 25 : undefined,
    r: referrer,
    meta: {
      fp: fingerprint,
      screen: '1920x1080',
      viewport: '1903x947',
      dpr: 1.25,
      timezone: 'Europe/Istanbul',
      connection: '4g',
      element: 'main > section.hero > a.button.button-primary',
    },
  }
}
