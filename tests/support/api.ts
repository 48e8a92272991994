import type User from '#app/auth/models/user'
import { SCOPES } from '#app/api/scopes'
import { makePerson, makeSite, type TestSite } from '#tests/support/sites'
import { outwardId } from '#app/shared/outward_id'
import {
  createPersonalToken,
  createWorkspaceToken,
  type NewToken,
  type TokenRole,
} from '#app/api/tokens/create_token'

/** Programs that ask the API, as they would: with a token, over HTTP. */

const GIVEN: NewToken = {
  name: 'Nightly export',
  scopes: [...SCOPES],
  siteIds: null,
  requestsPerMinute: 6000,
  siteRequestsPerMinute: 6000,
  days: null,
}

export async function personalToken(user: User, given: Partial<NewToken> = {}) {
  const { value } = await createPersonalToken(user, { ...GIVEN, ...given })
  return value
}

export async function workspaceToken(
  user: User,
  workspaceId: string,
  given: Partial<NewToken> & { role?: TokenRole } = {}
) {
  return createWorkspaceToken(user, workspaceId, { role: 'admin', ...GIVEN, ...given })
}

export interface Asked {
  token?: string | null
  body?: unknown
  headers?: Record<string, string>
}

export interface Answered {
  status: number
  headers: Headers
  text: string
  json: any
}

export async function ask(method: string, path: string, asked: Asked = {}): Promise<Answered> {
  const { token, body, headers } = asked
  const response = await fetch(`${process.env.APP_URL}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text !== '' && JSON.parse(text),
  }
}

export interface ApiStage {
  owner: User
  workspaceId: string
  /** As in addresses. */
  ws: string
  site: TestSite
  /** Address of the site. */
  at: string
  token: string
}

/** A workspace with a site, and a token of its owner. */
export async function apiStage(): Promise<ApiStage> {
  const { user: owner, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId })
  const token = await personalToken(owner)
  const ws = outwardId('ws', workspaceId)
  return { owner, workspaceId, ws, site, at: `/api/v1/sites/site_${site.publicId}`, token }
}
