import type { Parcel } from '#app/demo/live/outbox'

const PATIENCE_MS = 10_000

export type Answer =
  | { outcome: 'taken'; headers: Headers }
  /** Nothing was stored, and the same again may be. `afterMs`: what the server asked for. */
  | { outcome: 'later'; afterMs: number; why: string; headers?: Headers }
  /** It never will be. */
  | { outcome: 'refused'; code: string; headers: Headers }

/**
 * One request as the browser of this visitor would send it from a page of the site. The visitor's address goes along as a
 * proxy would say it; a server that does not trust us (`TRUSTED_PROXIES`) takes ours.
 */
export async function postEvents(
  url: string,
  { visit, events }: Parcel,
  signal: AbortSignal
): Promise<Answer> {
  const { visitor, site, userAgent } = visit
  const sent = Date.now() + visitor.clockAheadMs
  try {
    const response = await fetch(new URL('/api/sync', url), {
      method: 'POST',
      headers: {
        'content-type': 'text/plain;charset=UTF-8',
        'origin': `https://${site.host}`,
        'referer': `https://${site.host}/`,
        'user-agent': userAgent,
        'accept-language': `${visitor.language},${visitor.language.slice(0, 2)};q=0.9`,
        'x-forwarded-for': visitor.address,
        ...(visitor.gpc && { 'sec-gpc': '1' }),
        ...(visitor.dnt && { dnt: '1' }),
      },
      body: JSON.stringify({ sent, events }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    })
    return await answerOf(response)
  } catch {
    return {
      outcome: 'later',
      afterMs: 0,
      why: `${url} does not answer; is it running (npm start)?`,
    }
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response
  const body = (await response.json().catch(() => null)) as { error?: { code?: string } } | null
  if (response.ok) return { outcome: 'taken', headers }
  if (status === 408 || status === 429 || status >= 500) {
    const afterMs = Number(headers.get('Retry-After')) * 1000 || 0
    return { outcome: 'later', afterMs, why: `the server answers ${status}`, headers }
  }
  return { outcome: 'refused', code: body?.error?.code ?? `HTTP ${status}`, headers }
}
