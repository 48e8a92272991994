import { DateTime } from 'luxon'
import { GOOGLE_CLICK_IDS } from '#app/shared/click_ids'
import type { Session } from '#app/visitors/types'
import type { SessionFacts } from '#app/plugins/contracts/scorer'

/** What one event found of its session. */
export interface Seen {
  events: number
  conversions: number
  durationSec: number
}

/** What a scorer may know of a session. */
export type SessionInView = Pick<
  Session,
  'startedAt' | 'channel' | 'device' | 'browser' | 'os' | 'country'
> & { landing: Pick<Session['landing'], 'clickIds'> }

/** A session as a scorer sees it at one event. What few scorers look at and is dear to know is found when asked for. */
export class SessionSoFar implements Omit<SessionFacts, 'previous'> {
  readonly events: number
  readonly conversions: number
  readonly durationSec: number
  readonly channel: string
  readonly device: string | null
  readonly browser: string | null
  readonly os: string | null
  readonly country: string | null
  #session: SessionInView
  #timezone: string
  #start: DateTime | null = null

  constructor(session: SessionInView, seen: Seen, timezone: string) {
    this.events = seen.events
    this.conversions = seen.conversions
    this.durationSec = seen.durationSec
    this.channel = session.channel
    this.device = session.device
    this.browser = session.browser
    this.os = session.os
    this.country = session.country
    this.#session = session
    this.#timezone = timezone
  }

  get hour() {
    return this.#localStart.hour
  }

  get weekday() {
    return this.#localStart.weekday
  }

  get isAdClick() {
    const { clickIds } = this.#session.landing
    return GOOGLE_CLICK_IDS.some((name) => clickIds[name])
  }

  get #localStart() {
    return (this.#start ??= DateTime.fromJSDate(this.#session.startedAt, { zone: this.#timezone }))
  }
}
