import { toJson } from './consent.js'
import { uuid } from './ids.js'
import { readLanding, type Landing } from './landing.js'
import { session } from './storage.js'
import { Time } from './tuning.js'

const SID = 'opmantik_session_sid'
const CONTEXT = 'opmantik_session_context'
const UUID = /^[\da-f-]{36}$/i

/** The tab's session id. Ids of the first tracker (`sess_...`) are no UUIDs and are replaced. */
export function sessionId(): string {
  let sid = session.read(SID)
  if (!UUID.test(sid)) session.write(SID, (sid = uuid()))
  return sid
}

/** What a session knows about itself. */
interface Context {
  /** Source: click ids, UTM, ValueTrack. What the first page said stays; later pages add what is missing. */
  p?: Landing
  /** Time of the latest event, ms. */
  t?: number
  /** True once a page view was counted. */
  v?: boolean
}

function recall(now: number): Context {
  try {
    const context: Context = JSON.parse(session.read(CONTEXT))
    if (now - context.t! < Time.Idle) return context
  } catch {}
  return {}
}

/**
 * Moves the session on by one event and tells what it knows: `first` is true for the first page view of a session. A
 * page view reads its URL for the source.
 */
export function advance(now: number, pageUrl: string | false) {
  const context = recall(now)
  const source: Landing = { ...(pageUrl && readLanding(pageUrl)), ...context.p }
  session.write(CONTEXT, toJson({ p: source, t: now, v: context.v || !!pageUrl }))
  return [source, pageUrl && !context.v] as const
}
