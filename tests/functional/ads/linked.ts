import type { Visitor } from '#tests/support/visitor'
import type { GoogleAds } from '#tests/support/google_ads_server'
import { owner } from '#tests/functional/sites/person'
import { makeSite, rowsOf } from '#tests/support/sites'
import { storeAccount } from '#app/ads/accounts/queries/site_account'
import { inSite } from '#app/shared/tenant_db'

export async function ownerWithSite() {
  const person = await owner()
  const site = await makeSite({ workspaceId: person.workspaceId })
  return { ...person, site, page: `/sites/${site.id}/ads` }
}

/** Presses the button, agrees at Google, and comes back. */
export async function link(visitor: Visitor, google: GoogleAds, siteId: string) {
  const back = await way(visitor, google, siteId)
  return visitor.visit(back.pathname + back.search)
}

/** Up to where Google sends them back. */
export async function way(visitor: Visitor, google: GoogleAds, siteId: string): Promise<URL> {
  const { headers } = await visitor.send(
    'POST',
    `/sites/${siteId}/ads/link`,
    {},
    { 'x-inertia': 'true' }
  )
  return google.agree(String(headers['x-inertia-location']))
}

/** A site of somebody who has linked Google; `account` chosen as if by hand. */
export async function linkedSite(google: GoogleAds, customerId?: string) {
  const found = await ownerWithSite()
  await link(found.visitor, google, found.site.id)
  const [{ id: connectionId }] = await rowsOf('SELECT id FROM user_credentials WHERE user_id = ?', [
    found.user.id,
  ])
  if (customerId) await choose(found, connectionId, customerId)
  return { ...found, connectionId: connectionId as string }
}

async function choose(
  { user, site }: Awaited<ReturnType<typeof ownerWithSite>>,
  connectionId: string,
  customerId: string
) {
  await inSite(user.id, site.id, ({ trx }) =>
    storeAccount(trx, site.id, {
      connectionId,
      customerId,
      loginCustomerId: null,
      conversionCustomerId: null,
      name: 'The account',
      currency: 'EUR',
      timezone: 'Europe/Berlin',
    })
  )
}

export const credentials = (userId: string) =>
  rowsOf('SELECT * FROM user_credentials WHERE user_id = ? ORDER BY created_at', [userId])

/** As if some time had gone by at Google. */
export const expire = (connectionId: string) =>
  rowsOf(
    `UPDATE user_credentials SET expires_at = now() + interval '1 minute' WHERE id = ? RETURNING id`,
    [connectionId]
  )
