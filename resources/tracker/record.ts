import { LIMITS, type EventPayload } from '../../app/collect/protocol.js'
import { site } from './config.js'
import { adConsent, analytics, toJson } from './consent.js'
import { fingerprint, timezone } from './fingerprint.js'
import { debug } from './guard.js'
import { eventId } from './ids.js'
import { isClickId, type Landing } from './landing.js'
import { keep, rewrite } from './outbox.js'
import { pageUrl, referrer } from './page.js'
import { flush, schedule } from './queue.js'
import { advance, sessionId } from './session.js'
import { Most, Time } from './tuning.js'

type Meta = Record<string, unknown>

/** An event as it happened, before it is known whether and how it may be kept. */
type Happening = Omit<EventPayload, 'sid'>

const PAGE_VIEW = 'page_view'

let held: Happening[] = []

const text = (value: any, most: number) =>
  value == null ? undefined! : String(value).slice(0, most)

/** A copy of what the site sent along; nothing where it is too long or cannot be written as JSON. */
function ownMeta(meta: unknown): Meta | undefined {
  try {
    const json = JSON.stringify(meta)
    if (json.length < Most.Meta) return JSON.parse(json)
  } catch {}
}

const device = () => ({
  screen: `${screen.width}x${screen.height}`,
  viewport: `${innerWidth}x${innerHeight}`,
  tz: timezone(),
  lang: navigator.language,
})

/** What travels with every event: fingerprint and click ids; with a page view also the whole source and the device. */
function sessionMeta(source: Landing, isPage: boolean): Meta {
  const meta: Meta = { fp: fingerprint() }
  if (isPage) meta.device_info = device()
  Object.keys(source).forEach((name) => {
    if (isPage || isClickId(name)) meta[name] = source[name]
  })
  return meta
}

/** Gives an event its place in the session and keeps it until the server has it. */
function store(event: Happening) {
  const { ts, u } = event
  const isPage = event.ea === PAGE_VIEW
  const [source, first] = advance(ts!, isPage && u)
  if (first) {
    event.ec = 'acquisition'
    event.ea = 'view'
  }
  Object.assign(event, {
    u: text(u, LIMITS.url),
    sid: sessionId(),
    sm: new Date(ts!).toISOString().slice(0, 8) + '01',
    meta: { ad_consent: adConsent, ...event.meta, ...sessionMeta(source, isPage) },
  })
  debug(event)
  keep(event.id!, event.ec, toJson(event))
  if (event.ec === 'conversion') flush(true)
  else schedule(Time.Batch)
}

/** Notes that something happened. Without consent it waits in memory, heartbeats not even there. */
export function record(ec: string, ea: string, el?: unknown, ev?: any, meta?: unknown) {
  const ts = Date.now()
  const happening: Happening = {
    id: eventId(ts),
    ts,
    s: site!,
    u: pageUrl,
    ec: text(ec, LIMITS.name),
    ea: text(ea, LIMITS.name),
    el: text(el, LIMITS.label),
    ev: ev == null ? undefined : +ev,
    r: text(referrer, LIMITS.referrer),
    meta: ownMeta(meta),
  }
  if (analytics) store(happening)
  else if (analytics == null && ea !== 'heartbeat' && held.push(happening) > Most.Held) {
    held.splice(1, 1)
  }
}

export const interaction = (action: string, label?: unknown, value?: number) =>
  record('interaction', action, label, value)

export const pageView = () => interaction(PAGE_VIEW)

/** After a decision: what waited is kept, or forgotten. */
export function release() {
  if (analytics == null) return
  rewrite((json) => toJson(JSON.parse(json)))
  if (analytics) held.forEach(store)
  held = []
}
