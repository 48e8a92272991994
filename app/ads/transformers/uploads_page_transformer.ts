import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { wordsOf, type ShownReceipt } from '#app/ads/ledger/shown_receipt'
import { inWords } from '#app/shared/in_words'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { shownTarget } from '#app/ads/transformers/shown_target'
import { withDashes } from '#app/ads/accounts/with_dashes'
import type { UploadsPage } from '#app/ads/ledger/uploads_page'
import type { ReceiptStep } from '#app/ads/ledger/queries/receipt_history'

export default class UploadsPageTransformer extends BaseTransformer<UploadsPage> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { site, role, account, connection, targets, receipts, opened, dryRun, ...page } =
      this.resource
    return {
      ...page,
      site: { id: site.id, name: site.name, timezone: site.timezone },
      mayChange: mayChangeSites(role),
      account: account && { name: account.name, shownId: withDashes(account.customerId) },
      connection: connection && {
        isMine: connection.isMine,
        isWorking: connection.state === 'working',
        isDemo: connection.state === 'demo',
        maySendConversions: connection.maySendConversions,
      },
      targets: targets.map(shownTarget),
      receipts: receipts.map(withTimes),
      dryRun: dryRun && inWords(i18n, shownDryRun(dryRun), 'problem'),
      opened: opened && {
        receipt: withTimes(opened.receipt),
        steps: opened.steps.map(shownStep),
      },
    }
  }
}

function shownDryRun({ result, ...run }: NonNullable<UploadsPage['dryRun']>) {
  return {
    ...run,
    targetId: String(run.payload.targetId),
    result: result && {
      ...result,
      why: wordsOf(result.reason),
      refused: result.refused.map((one) => ({ ...one, why: wordsOf(one.reason) })),
    },
  }
}

function withTimes({ eventAt, updatedAt, dueAt, clickAt, processedAt, ...receipt }: ShownReceipt) {
  return {
    ...receipt,
    eventAt: eventAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    clickAt: clickAt?.toISOString() ?? null,
    processedAt: processedAt?.toISOString() ?? null,
  }
}

function shownStep({ at, dueAt, reason, ...step }: ReceiptStep) {
  return { ...step, at: at.toISOString(), dueAt: dueAt.toISOString(), why: wordsOf(reason) }
}
