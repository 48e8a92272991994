import { withDashes } from '#app/ads/accounts/with_dashes'
import { ActionUnfit, NothingToTell } from '#app/ads/targets/exceptions'
import { conversionActions } from '#app/ads/conversion_actions/conversion_actions'
import { createConversionAction } from '#app/ads/conversion_actions/create_conversion_action'
import type { Gate } from '#app/ads/uploads/types'
import type { SiteAccount } from '#app/ads/accounts/queries/site_account'
import type { TargetAction } from '#app/ads/targets/queries/write_target'

/** One that is there, or the name of one to create. */
export type ActionChoice = { actionId: string } | { newName: string }

/** What Google says of what was chosen: a form could say anything. Creates the action if that is what is wanted. */
export async function chosenAction(
  account: SiteAccount,
  gate: Gate,
  choice: ActionChoice
): Promise<TargetAction> {
  const { connectionId, currency } = account
  if (!connectionId) throw new NothingToTell()
  const access = { ...account, connectionId }
  if ('newName' in choice) {
    const name = choice.newName
    const { id: actionId, account: owner } = await createConversionAction(access, {
      name,
      gate,
    })
    return { actionId, name, account: owner, currency, maxClickDays: null, isNew: true }
  }
  const { owner, actions } = await conversionActions(access)
  const action = actions.find(({ id }) => id === choice.actionId)
  if (!action) {
    throw new ActionUnfit('There is no such conversion action (any more).', {
      help: `It would have to be in account ${withDashes(owner.access.customerId)}.`,
    })
  }
  if (action.obstacle) {
    throw new ActionUnfit(`Leads cannot be told as ${action.name}.`, { help: action.obstacle })
  }
  const { id, name, lookbackDays } = action
  return {
    actionId: id,
    name: name.slice(0, 120),
    account: owner.access.customerId,
    currency,
    maxClickDays: lookbackDays === null ? null : Math.min(lookbackDays, 400),
    isNew: false,
  }
}
