import User from '#app/auth/models/user'
import { randomUUID } from 'node:crypto'
import { inSite } from '#app/shared/tenant_db'
import { outwardId, uuidIn, type OutwardPrefix } from '#app/shared/outward_id'
import { storeAccount } from '#app/ads/accounts/queries/site_account'
import { link } from '#tests/functional/ads/linked'
import { visitorOf } from '#tests/functional/people/stage'
import { Receiver } from '#tests/support/receiver'
import { GoogleAds } from '#tests/support/google_ads_server'
import { fakeAction } from '#tests/support/google_ads_actions'
import { startSmtpServer } from '#tests/support/smtp_server'
import type { ClientSection } from '#app/shared/client_sections'
import { storeLead } from '#tests/support/leads'
import { storeCall } from '#tests/support/calls'
import { ask, personalToken } from '#tests/support/api'
import { makeMember, makePerson, rowsOf } from '#tests/support/sites'
import { createDestination } from '#app/deliveries/create_destination'
import { grantSections, makeTenant, type Tenant } from '#tests/functional/tenancy/tenants'
import { sendTest } from '#app/deliveries/actions/send_test'
import type { Operation } from '#app/api/operation'
import type { Scope } from '#app/deliveries/scope'

/** What an example of an operation is sent with; what is not said is as in `ids`. */
export interface Example {
  params?: Record<string, string>
  query?: string
  body?: unknown
}

/** A tenant with something of everything that the API speaks of. */
export interface Stage {
  tenant: Tenant
  owner: User
  token: string
  hookUrl: string
  /** By the name of the parameter in paths. */
  ids: Record<string, string>
}

/** With what is outside: somebody who is told, Google, and a mail server. */
export async function makeStage(cleanup: (hook: () => void) => void): Promise<Stage> {
  const { url: hookUrl } = await Receiver.start(cleanup)
  const google = await GoogleAds.start(cleanup)
  google.customers.set('1', { id: '1', name: 'Roofs', isDirect: true, actions: [fakeAction()] })
  const smtp = await startSmtpServer()
  cleanup(() => smtp.stop())
  const tenant = await makeTenant()
  const owner = await User.findOrFail(tenant.people.owner)
  await link(await visitorOf(owner), google, tenant.siteId)
  const stage: Stage = {
    tenant,
    owner,
    hookUrl,
    token: await personalToken(owner),
    ids: { kind: 'enricher', plugin: 'bots' },
  }
  const [{ public_id: publicId }] = await rowsOf('SELECT public_id FROM sites WHERE id = ?', [
    tenant.siteId,
  ])
  const [visit] = await rowsOf(
    'SELECT id, created_month::text AS month FROM sessions WHERE site_id = ?',
    [tenant.siteId]
  )
  stage.ids.site = `site_${publicId}`
  stage.ids.workspace = outwardId('ws', tenant.workspaceId)
  stage.ids.visit = outwardId('sess', visit.id)
  stage.ids.month = visit.month.slice(0, 7)
  stage.ids.lead = await aLead(stage)
  stage.ids.call = outwardId('call', await storeCall(tenant.siteId, null))
  stage.ids.note = await aNote(stage)
  stage.ids.person = await aMember(stage)
  stage.ids.invitation = await anInvitation(stage)
  stage.ids.connection = outwardId('conn', await connectionOf(owner.id))
  return stage
}

async function connectionOf(userId: string): Promise<string> {
  const [{ id }] = await rowsOf(
    `SELECT id FROM user_credentials WHERE user_id = ? AND email IS NOT NULL`,
    [userId]
  )
  return id
}

/** The id of the last row of the site, or of its workspace, as the outside is told it. */
export async function lastOf({ tenant }: Stage, prefix: OutwardPrefix, table: string) {
  const [{ id }] = await rowsOf(
    `SELECT id FROM ${table} t WHERE to_jsonb(t) ->> 'site_id' = ? OR to_jsonb(t) ->> 'workspace_id' = ?
      ORDER BY to_jsonb(t) ->> 'created_at' DESC NULLS LAST LIMIT 1`,
    [tenant.siteId, tenant.workspaceId]
  )
  return outwardId(prefix, id)
}

/** What a program gets when it makes something. */
export const made = (stage: Stage, path: string, body?: unknown) => asked(stage, 'POST', path, body)

export async function asked({ token, ids }: Stage, method: string, path: string, body?: unknown) {
  const address = path.replace(/:(\w+)/g, (_, name: string) => ids[name])
  const { status, json, text } = await ask(method, `/api/v1${address}`, { token, body })
  if (status >= 300) throw new Error(`${path}: ${text}`)
  return json
}

/** The site has the account that its owner has linked. */
export function anAccount({ tenant, owner, ids }: Stage) {
  return inSite(owner.id, tenant.siteId, ({ trx }) =>
    storeAccount(trx, tenant.siteId, {
      connectionId: uuidIn('conn', ids.connection)!,
      customerId: '1',
      loginCustomerId: null,
      conversionCustomerId: null,
      name: 'The account',
      currency: 'EUR',
      timezone: 'Europe/Berlin',
    })
  )
}

/** A person who sees a section of the site, and belongs to no workspace. */
export async function aClient({ tenant }: Stage, sections: readonly ClientSection[] = ['traffic']) {
  const { user } = await makePerson()
  await grantSections(tenant.siteId, user.id, sections)
  return user
}

export async function aLead({ tenant }: Stage) {
  return outwardId('lead', await storeLead(tenant.siteId, { name: 'Ada Lovelace' }))
}

export async function aNote({ token, ids }: Stage) {
  const path = `/api/v1/sites/${ids.site}/leads/${ids.lead}/notes`
  const { json } = await ask('POST', path, { token, body: { text: 'Calls back on Monday.' } })
  return json.data[0].id as string
}

export async function aMember({ tenant }: Stage) {
  const { user } = await makePerson()
  await makeMember(tenant.workspaceId, user.id, 'analyst')
  return outwardId('user', user.id)
}

export async function anInvitation({ tenant }: Stage) {
  const [{ id }] = await rowsOf(
    `INSERT INTO invitations (workspace_id, email, role, token_hash, invited_by_name, sent_at, expires_at)
     VALUES (?, ?, 'viewer', gen_random_uuid(), 'x', now(), now()) RETURNING id`,
    [tenant.workspaceId, `${randomUUID()}@example.com`]
  )
  return outwardId('inv', id)
}

/** Of the site, or of the workspace, as the operation wants it; and a message that it was sent. */
export async function anEndpoint(stage: Stage, name: string): Promise<Record<string, string>> {
  const { tenant, owner, hookUrl } = stage
  const scope: Scope = name.startsWith('workspace_')
    ? { kind: 'workspace', id: tenant.workspaceId }
    : { kind: 'site', id: tenant.siteId }
  const { id } = await createDestination(owner, scope, {
    plugin: 'webhook',
    settings: { url: hookUrl },
    events: ['conversion.created'],
  })
  const message = outwardId('msg', await sendTest(owner, scope, id))
  return { endpoint: outwardId('ep', id), message }
}

export function addressOf({ path }: Operation, { ids }: Stage, { params, query = '' }: Example) {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params?.[name] ?? ids[name]
    if (!value) throw new Error(`an example has to say what :${name} of ${path} is`)
    return value
  })
  return `/api/v1${filled}${query}`
}
