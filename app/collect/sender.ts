import { clock } from '#app/shared/clock'
import { storable } from '#app/collect/storable'
import type { HttpContext } from '@adonisjs/core/http'

/** What a request says of who sent it. */
export interface Sender {
  address: string
  userAgent: string
  /** First language of `Accept-Language`. */
  language: string | null
  gpc: boolean
  dnt: boolean
  receivedAt: Date
  /** Client clock when a batch went out, ms since the epoch; for events that do not say it themselves. */
  sentTime: number | null
}

const USER_AGENT_MAX = 512

export function senderOf({ request }: HttpContext, body: unknown): Sender {
  const sent = (body as { sent?: unknown } | null)?.sent
  return {
    address: request.ip(),
    userAgent: storable(request.header('user-agent') ?? '', USER_AGENT_MAX),
    language: languageOf(request.header('accept-language')),
    gpc: request.header('sec-gpc') === '1',
    dnt: request.header('dnt') === '1',
    receivedAt: clock.now(),
    sentTime: typeof sent === 'number' && Number.isFinite(sent) ? sent : null,
  }
}

function languageOf(header: string | undefined): string | null {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*/i.exec(header ?? '')?.[0].slice(0, 35) ?? null
}
