import { fetchNow } from '#app/ads/accounts/choose_account'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import {
  changeAccount,
  removeAccount,
  type SiteAccount,
} from '#app/ads/accounts/queries/site_account'

type Settings = Pick<SiteAccount, 'campaignIds' | 'readsClicks'>

export async function saveAccountSettings(person: Person, siteId: string, settings: Settings) {
  await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    if (!(await changeAccount(trx, siteId, settings))) throw new NotFound()
  })
  await fetchNow(person, siteId)
}

/** The connection stays: other sites may use it. */
export function removeSiteAccount(person: Person, siteId: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    if (!(await removeAccount(trx, siteId))) throw new NotFound()
  })
}
