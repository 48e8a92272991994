const VISITS = 50
const REFERRERS = ['https://www.google.com/', 'https://blog.example.org/a/b?c=d', null]

/** What the visitors of a page do, as [category, action, value]. */
const VISIT = [
  ['interaction', 'view', null],
  ['interaction', 'scroll_depth', 50],
  ['interaction', 'click', null],
  ['interaction', 'scroll_depth', 90],
  ['interaction', 'hover_intent', null],
  ['interaction', 'view', null],
  ['interaction', 'scroll_depth', 50],
  ['interaction', 'view', null],
  ['conversion', 'phone_call', null],
  ['system', 'heartbeat', null],
]

/** A site that chose this plugin, and has the default of every other kind. */
export function siteWith(kind, plugin) {
  const choice = {
    kind,
    plugin,
    version: '',
    isEnabled: true,
    isShadow: false,
    settings: {},
    model: null,
  }
  return { publicId: '0000000000000000', timezone: 'Europe/Berlin', plugins: [choice] }
}

/** The events of 50 visits that happen at the same time, as they come to the stage that scores. */
export function attributedBatch(site) {
  const sessions = Array.from({ length: VISITS }, (_, i) => newSession(i))
  return VISIT.flatMap(([category, action, value], step) =>
    sessions.map((session, i) => ({
      ...{ site, session, category, action, value },
      referrer: REFERRERS[i % REFERRERS.length],
      seen: {
        events: step + 1,
        conversions: Number(category === 'conversion'),
        durationSec: step * 7,
      },
    }))
  )
}

function newSession(i) {
  return {
    startedAt: new Date(Date.UTC(2026, 0, 15, i % 24)),
    channel: ['direct', 'organic_search', 'paid_search'][i % 3],
    ...{ device: 'mobile', browser: 'Safari', os: 'iOS', country: 'DE' },
    landing: {
      clickIds: i % 3 === 2 ? { gclid: 'Cj0KCQiA-abc_DEF123' } : {},
      utm: {},
      adParams: {},
    },
    returningAdVisitor: i % 5 === 0,
    ...{ score: 0, scoreReasons: [], scoredBy: null, isRescored: false },
  }
}
