import { createHmac } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { post } from '#tests/support/sync'
import type { TestSite } from '#tests/support/sites'
import { aVisit, store } from '#tests/support/traffic'
import type { Session } from '#app/visitors/types'
import { newCallSecret, sealCallSecret } from '#app/calls/signing/call_secret'
import { writeSecret } from '#app/calls/queries/call_secrets'

export const CALLER = '+4930123456'

/** Tells of a call as a page of the site would. */
export function tell(
  site: Pick<TestSite, 'publicId'>,
  over: Record<string, unknown> = {},
  headers: Record<string, string> = {}
) {
  const body = { site_id: site.publicId, phone_number: CALLER, ...over }
  return post(body, headers, '/api/call-event')
}

/** A stored visit that was last seen so many seconds before `calledAt`. */
export async function visitBefore(
  site: Pick<TestSite, 'id'>,
  calledAt: Date,
  secondsBefore: number,
  facts: Partial<Session> = {}
) {
  const lastEventAt = new Date(calledAt.getTime() - secondsBefore * 1000)
  const startedAt = facts.startedAt ?? new Date(lastEventAt.getTime() - 60_000)
  const visit = aVisit(site.id, [{ action: 'view' }], { lastEventAt, ...facts, startedAt })
  await store(visit)
  return visit
}

/** A secret for the site, and how to send what is signed with it, as a server: without an origin. */
export async function signingFor(site: TestSite) {
  const secret = newCallSecret()
  await writeSecret(db.connection('service'), site.id, sealCallSecret(secret, site.id))
  return {
    secret,
    tell: (over: object, options?: SignOptions) => signed(site, secret, over, options),
  }
}

interface SignOptions {
  /** Seconds since the epoch. */
  at?: number
  signature?: string
  headers?: Record<string, string>
}

export function signatureOf(secret: string, timestamp: number | string, body: string) {
  return 'v1=' + createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}

export async function signed(
  site: Pick<TestSite, 'publicId'>,
  secret: string,
  over: object,
  { at = Math.floor(Date.now() / 1000), signature, headers = {} }: SignOptions = {}
) {
  const body = JSON.stringify({ site_id: site.publicId, phone_number: CALLER, ...over })
  const response = await fetch(`http://${process.env.HOST}:${process.env.PORT}/api/call-event`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'opsmantik-timestamp': String(at),
      'opsmantik-signature': signature ?? signatureOf(secret, at, body),
      ...headers,
    },
    body,
  })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as any,
  }
}
