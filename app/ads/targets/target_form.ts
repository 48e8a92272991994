import { GOOGLE_ADS } from '#app/ads/targets/google_ads'
import { isUuid } from '#app/shared/ids'
import { AdsProblem } from '#app/ads/ads_problem'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { withDashes } from '#app/ads/accounts/with_dashes'
import { ensureMayChangeSites } from '#app/sites/policies/site_policy'
import { conversionActions } from '#app/ads/conversion_actions/conversion_actions'
import { siteAccount, type SiteAccount } from '#app/ads/accounts/queries/site_account'
import { standingTarget, type SiteTarget } from '#app/ads/targets/queries/targets_of_site'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import type { JudgedAction } from '#app/ads/conversion_actions/conversion_actions'

/** As the page gets it. */
type ShownAction = Pick<JudgedAction, keyof JudgedAction>

export interface TargetForm {
  site: WatchedSite
  account: SiteAccount
  /** Null: it is a new one. */
  target: SiteTarget | null
}

/** Throws `E_NOT_FOUND` for a site without an account, and for what another network is told. */
export function targetForm(
  userId: string,
  siteId: string,
  targetId: string | null
): Promise<TargetForm> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites({ id: userId }, role)
    const account = await siteAccount(trx, siteId)
    const isThere = targetId === null || isUuid(targetId)
    const target = targetId && isThere ? await standingTarget(trx, siteId, targetId) : null
    const isGoogles = target === null ? targetId === null : target.network === GOOGLE_ADS
    if (!account || !isGoogles) throw new NotFound()
    return { site: await watchedSite(trx, siteId), account, target }
  })
}

export type ActionChoices = {
  /** Number of the account that counts, as Google Ads writes it. */
  countedBy: string | null
  isManager: boolean
  hasAcceptedDataTerms: boolean
  actions: ShownAction[]
  isCut: boolean
  problem: string | null
}

const NOTHING: ActionChoices = {
  countedBy: null,
  isManager: false,
  hasAcceptedDataTerms: false,
  actions: [],
  isCut: false,
  problem: null,
}

/** What Google says can be chosen; that it says nothing is part of the page. */
export async function actionChoices({ account }: TargetForm): Promise<ActionChoices> {
  const { connectionId } = account
  if (!connectionId) {
    return { ...NOTHING, problem: 'The Google account that it was read by is not linked any more.' }
  }
  try {
    const { owner, ...found } = await conversionActions({ ...account, connectionId })
    const { access, isManager, hasAcceptedDataTerms } = owner
    const countedBy = withDashes(access.customerId)
    return {
      ...found,
      actions: found.actions.map((action) => ({ ...action })),
      countedBy,
      isManager,
      hasAcceptedDataTerms,
      problem: null,
    }
  } catch (error) {
    if (!(error instanceof AdsProblem)) throw error
    return { ...NOTHING, problem: [error.message, error.help].filter(Boolean).join(' ') }
  }
}
