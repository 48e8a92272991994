import { changes } from '#app/shared/changes'
import { record } from '#app/shared/record'
import { fetchNow } from '#app/ads/accounts/choose_account'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import {
  changeAccount,
  removeAccount,
  siteAccount,
  type SiteAccount,
} from '#app/ads/accounts/queries/site_account'

type Settings = Pick<SiteAccount, 'campaignIds' | 'readsClicks'>

export async function saveAccountSettings(person: Person, siteId: string, settings: Settings) {
  await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const account = await siteAccount(trx, siteId)
    if (!account || !(await changeAccount(trx, siteId, settings))) throw new NotFound()
    const { name, campaignIds, readsClicks } = account
    const changed = changes({ campaignIds, readsClicks }, settings)
    if (changed) await record(trx, { action: 'ads.account_changed', subject: name, ...changed })
  })
  await fetchNow(person, siteId)
}

/** The connection stays: other sites may use it. */
export function removeSiteAccount(person: Person, siteId: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const account = await siteAccount(trx, siteId)
    if (!account || !(await removeAccount(trx, siteId))) throw new NotFound()
    await record(trx, { action: 'ads.account_removed', subject: account.name })
  })
}
