import { record } from '#app/shared/record'
import { isUuid } from '#app/shared/ids'
import { startRun } from '#app/jobs/start_run'
import { RunUnderWay } from '#app/jobs/exceptions'
import { AD_COSTS } from '#app/ads/costs/ad_costs_task'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { accountFacts } from '#app/ads/accounts/account_facts'
import { storeAccount } from '#app/ads/accounts/queries/site_account'
import { ownsConnection } from '#app/ads/connections/queries/usable_connections'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'

export interface AccountChoice {
  connectionId: string
  customerId: string
  loginCustomerId: string | null
}

/** The account whose ads bring people to this site, and its costs are being read. Costs of a former one stay, and are not shown. */
export async function chooseAccount(person: Person, siteId: string, choice: AccountChoice) {
  await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const isTheirs = isUuid(choice.connectionId) && (await ownsConnection(trx, choice.connectionId))
    if (!isTheirs) throw new NotFound()
  })
  // Outside of the transaction: Google may take its time.
  const facts = await accountFacts(choice)
  await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    await storeAccount(trx, siteId, { ...choice, ...facts })
    await record(trx, { action: 'ads.account_chosen', subject: facts.name })
  })
  await fetchNow(person, siteId)
  return facts
}

/** Throws `E_FORBIDDEN` for those who only look. A fetch that is under way does as well. */
export async function fetchNow(person: Person, siteId: string) {
  try {
    await inSite(person.id, siteId, async ({ trx, role }) => {
      await ensureMayChangeSites(person, role)
      await startRun({ person, siteId, task: AD_COSTS, trx })
    })
  } catch (error) {
    if (!(error instanceof RunUnderWay)) throw error
  }
}
