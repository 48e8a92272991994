import { isTold, nextStep } from '#app/ads/uploads/planning/next_step'
import { wishFor, type Wish } from '#app/ads/uploads/planning/wish'
import type { UploadReceipt, UploadTarget } from '#app/ads/uploads/types'
import type { LeadFacts, VisitFacts } from '#app/ads/uploads/planning/facts'
import type { PlannedStep } from '#app/ads/uploads/planning/queries/write_steps'
import type { AdNetworkCapabilities } from '#app/plugins/contracts/ad_network'

interface PlannedTarget {
  target: UploadTarget
  capabilities: AdNetworkCapabilities
}

/** Leads with all their parts, and what there is of them. */
export interface Planned {
  targets: PlannedTarget[]
  leads: LeadFacts[]
  receipts: UploadReceipt[]
  visits: VisitFacts[]
  currency: string
  now: Date
}

/** What follows for the receipts of these leads. Pure. */
export function stepsOf(planned: Planned): PlannedStep[] {
  const leads = new Map(planned.leads.map((lead) => [lead.id, lead]))
  const wholes = planned.leads.filter(({ id, rootId }) => id === rootId)
  const visits = Map.groupBy(planned.visits, ({ leadId }) => leadId)
  return planned.targets.flatMap((at) => {
    const receipts = planned.receipts.filter(({ targetId }) => targetId === at.target.id)
    const gone = receipts.filter(({ leadId }) => !leads.has(leadId))
    const byRoot = Map.groupBy(receipts, ({ leadId }) => leads.get(leadId)?.rootId)
    return [
      ...gone.flatMap((receipt) =>
        step(planned, at, receipt, { kind: 'none', reason: 'lead_gone' })
      ),
      ...wholes.flatMap((lead) =>
        stepsOfLead(planned, at, lead, visits.get(lead.id) ?? [], byRoot.get(lead.id) ?? [])
      ),
    ]
  })
}

/** One person is one conversion: of the receipts of all parts the first that the network knows stands for them. */
function stepsOfLead(
  planned: Planned,
  at: PlannedTarget,
  lead: LeadFacts,
  visits: VisitFacts[],
  receipts: UploadReceipt[]
): PlannedStep[] {
  const main =
    receipts.filter(isOut).toSorted((a, b) => +a.eventAt - +b.eventAt)[0] ??
    receipts.find(({ leadId }) => leadId === lead.id) ??
    null
  const others = receipts.filter((receipt) => receipt !== main)
  const wish = wishOf(planned, at, lead, visits, main)
  return [
    ...others.flatMap((receipt) => step(planned, at, receipt, { kind: 'none', reason: 'merged' })),
    ...step(planned, at, main, wish, lead.id),
  ]
}

function wishOf(
  { now }: Planned,
  { target, capabilities }: PlannedTarget,
  lead: LeadFacts,
  visits: VisitFacts[],
  main: UploadReceipt | null
): Wish {
  const isBegun = main !== null && main.state !== 'withdrawn' && main.state !== 'ineligible'
  const eventAt = isBegun && main.state !== 'retracted' ? main.eventAt : null
  if (target.state === 'removed') {
    return isBegun && !isOut(main) ? { kind: 'none', reason: 'by_person' } : { kind: 'keep' }
  }
  const wish = wishFor(target, capabilities, lead, visits, { now, eventAt })
  const isBefore = 'eventAt' in wish && wish.eventAt < target.since
  return isBefore && !main ? { kind: 'keep' } : wish
}

function step(
  { currency, now }: Planned,
  { target, capabilities }: PlannedTarget,
  receipt: UploadReceipt | null,
  wish: Wish,
  leadId = receipt!.leadId
): PlannedStep[] {
  const found = nextStep(receipt, wish, { target, capabilities, currency, now })
  return found
    ? [{ leadId: receipt?.leadId ?? leadId, targetId: target.id, receipt, step: found }]
    : []
}

/** The network has it, or may have it. */
function isOut(receipt: UploadReceipt) {
  return isTold(receipt) || receipt.state === 'sending' || receipt.state === 'accepted'
}
