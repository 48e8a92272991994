import { rulesOf } from '#app/ads/targets/rules_of'
import { changes } from '#app/shared/changes'
import { record } from '#app/shared/record'
import { isUuid } from '#app/shared/ids'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { GOOGLE_ADS } from '#app/ads/targets/google_ads'
import { NothingToTell, StaleTarget } from '#app/ads/targets/exceptions'
import { chosenAction, type ActionChoice } from '#app/ads/targets/chosen_action'
import { standingTarget } from '#app/ads/targets/queries/targets_of_site'
import { ensureMayChangeSites, type Person } from '#app/sites/policies/site_policy'
import { countsConversions, siteAccount } from '#app/ads/accounts/queries/site_account'
import {
  insertTarget,
  setTargetState,
  updateTarget,
  type TargetRules,
} from '#app/ads/targets/queries/write_target'

/** From now on, or from some days ago on, leads that come so far are told. Returns its id. */
export async function addTarget(
  person: Person,
  siteId: string,
  form: TargetRules & { pastDays: number } & ActionChoice
): Promise<string> {
  const account = await accountToTell(person, siteId)
  // Outside of the transaction: Google may take its time.
  const action = await chosenAction(account, form.gate, form)
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    await countsConversions(trx, siteId, action.account)
    const id = await insertTarget(trx, siteId, { ...form, ...action })
    await record(trx, { action: 'target.made', subject: action.name, after: rulesOf(form) })
    return id
  })
}

export async function changeTarget(
  person: Person,
  siteId: string,
  targetId: string,
  form: TargetRules & ActionChoice & { version?: string }
) {
  // Before Google is asked to make an action that nobody would use.
  const account = await accountToTell(person, siteId, { id: targetId, version: form.version })
  const action = await chosenAction(account, form.gate, form)
  await inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    await countsConversions(trx, siteId, action.account)
    const former = await standingTarget(trx, siteId, targetId)
    const isSaved = await updateTarget(trx, siteId, targetId, { ...form, ...action })
    if (!isSaved || !former) throw new StaleTarget()
    const changed = changes(rulesOf(former), rulesOf(form))
    await record(trx, { action: 'target.changed', subject: action.name, ...changed })
  })
}

/** What is removed is told nothing more, neither changes of what it was told; its receipts stay. */
export function switchTarget(
  person: Person,
  siteId: string,
  targetId: string,
  state: 'active' | 'paused' | 'removed'
) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    const target = isUuid(targetId) ? await standingTarget(trx, siteId, targetId) : null
    if (!target || !(await setTargetState(trx, siteId, targetId, state))) throw new NotFound()
    await record(trx, { action: 'target.switched', subject: target.name, after: { state } })
  })
}

function accountToTell(person: Person, siteId: string, seen?: { id: string; version?: string }) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    if (seen) {
      const target = isUuid(seen.id) ? await standingTarget(trx, siteId, seen.id) : null
      if (target?.network !== GOOGLE_ADS) throw new NotFound()
      if (seen.version && seen.version !== target.version) throw new StaleTarget()
    }
    const account = await siteAccount(trx, siteId)
    if (!account?.connectionId) throw new NothingToTell()
    return account
  })
}
