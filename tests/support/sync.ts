import { randomUUID } from 'node:crypto'
import type { TestSite } from '#tests/support/sites'

/** An event as the tracker would send it; `over` replaces or removes (undefined) fields. */
export function eventOf(site: Pick<TestSite, 'publicId'>, over: Record<string, unknown> = {}) {
  return {
    id: randomUUID(),
    s: site.publicId,
    sid: randomUUID(),
    u: 'https://example.com/',
    ec: 'interaction',
    ea: 'page_view',
    ts: Date.now(),
    ...over,
  } as Record<string, any>
}

/** Posts to the running test server as a browser on a page of `origin` would. */
export async function post(
  body: unknown,
  headers: Record<string, string> = {},
  path = '/api/sync'
): Promise<{ status: number; headers: Headers; body: any }> {
  const response = await fetch(`http://${process.env.HOST}:${process.env.PORT}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'origin': 'https://example.com', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text ? JSON.parse(text) : null,
  }
}
