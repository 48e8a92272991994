import env from '#start/env'
import { request } from 'node:http'
import { rowsOf } from '#tests/support/sites'
import { CLIENT_SECTIONS, type ClientSection } from '#app/shared/client_sections'
import { makePerson } from '#tests/support/sites'
import { Visitor } from '#tests/support/visitor'
import User from '#app/auth/models/user'
import { visitorOf } from '#tests/functional/people/stage'
import { grantSections, type Tenant } from '#tests/functional/tenancy/tenants'

export type Caller =
  | 'owner'
  | 'admin'
  | 'analyst'
  | 'viewer'
  | 'client'
  | 'client of other sections'
  | 'stranger'
  | 'nobody'

/** Everybody who might call a route of a tenant; of clients the sections are given before each call. */
export async function callersOf({ people, clientId, siteId }: Tenant) {
  const of = async (id: string) => visitorOf(await User.findOrFail(id))
  const other = (await makePerson()).user.id
  const visitors: Record<Caller, Visitor> = {
    'owner': await of(people.owner),
    'admin': await of(people.admin),
    'analyst': await of(people.analyst),
    'viewer': await of(people.viewer),
    'client': await of(clientId),
    'client of other sections': await of(other),
    'stranger': await visitorOf((await makePerson()).user),
    'nobody': new Visitor(),
  }
  await visitors.nobody.visit('/sign-in')
  return {
    visitors,
    async give(sections: readonly ClientSection[]) {
      await rowsOf('DELETE FROM site_grants WHERE site_id = ? AND user_id IN (?, ?)', [
        siteId,
        clientId,
        other,
      ])
      const others = CLIENT_SECTIONS.filter((one) => !sections.includes(one))
      if (sections.length) await grantSections(siteId, clientId, sections)
      if (others.length) await grantSections(siteId, other, others)
      return { hasOthers: others.length > 0 }
    },
  }
}

/** What is said in the first line: a stream has no end. */
export function statusOf({ cookies }: Visitor, method: string, path: string, form?: object) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; to?: string }>()
  const { hostname, port } = new URL(env.get('APP_URL'))
  const body = method === 'GET' ? '' : JSON.stringify(form ?? {})
  const outgoing = request(
    {
      host: hostname,
      port,
      method,
      path,
      headers: {
        'accept': 'application/json',
        'cookie': [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-xsrf-token': decodeURIComponent(cookies.get('XSRF-TOKEN') ?? ''),
        ...(body && { 'content-type': 'application/json', 'content-length': body.length }),
      },
    },
    (incoming) => {
      resolve({ status: incoming.statusCode!, to: incoming.headers.location })
      incoming.destroy()
    }
  )
  outgoing.on('error', reject)
  outgoing.end(body)
  return promise
}
