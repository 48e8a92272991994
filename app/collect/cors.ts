import type { OutgoingHttpHeaders } from 'node:http'

const EXPOSED =
  'Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Opsmantik-Script'

/** On every answer, errors included: without these headers a page cannot even read why it was refused. No credentials. */
export function corsHeaders(origin: string | undefined): OutgoingHttpHeaders {
  if (!origin) return { Vary: 'Origin' }
  return {
    'Vary': 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': EXPOSED,
  }
}

export function withoutCors(headers: OutgoingHttpHeaders) {
  delete headers['Access-Control-Allow-Origin']
  delete headers['Access-Control-Expose-Headers']
}

/** The answer to a preflight. The site is not known yet, so every origin may ask; the real request is what counts. */
export function preflightHeaders(origin: string | undefined): OutgoingHttpHeaders {
  return {
    ...corsHeaders(origin),
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': '86400',
  }
}
