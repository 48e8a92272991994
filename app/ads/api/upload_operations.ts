import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { operation } from '#app/api/operation'
import { RECEIPT_STATES } from '#app/ads/uploads/types'
import { uploadsPage } from '#app/ads/ledger/uploads_page'
import { countField, idField } from '#app/api/fields'
import { retrying } from '#app/ads/validators/upload_target_validator'
import { retryFailed, retryReceipt } from '#app/ads/ledger/retry_receipts'
import { cursorAt, idIn, limitOf, pageFields, pageOf } from '#app/api/page'
import {
  outwardReceipt,
  outwardReceiptStep,
  receiptObject,
  receiptStepObject,
} from '#app/ads/api/outward_receipt'

const all = '/sites/:site/uploads' as const

export const uploadOperations = [
  operation({
    name: 'uploads.list',
    method: 'GET',
    path: all,
    summary: 'What networks were told of leads and what became of it, the latest leads first',
    description: '`search` finds transaction ids, names and numbers.',
    scope: 'ads:read',
    deeds: [
      'sites.ads.uploads.uploads.show',
      'sites.leads.uploads',
      'sites.ads.uploads.export',
      'sites.ads.uploads.failed',
    ],
    query: vine.create({
      ...pageFields(),
      state: vine.enum(RECEIPT_STATES).optional(),
      target_id: idField('target').optional(),
      lead_id: idField('lead').optional(),
      period: vine.enum(['today', 'yesterday', '7d', '30d'] as const).optional(),
      search: vine.string().maxLength(120).optional(),
    }),
    answer: pageOf(receiptObject),
    async run({ person, siteId, query }) {
      const { state, period, target_id: target, lead_id: lead, search: q, cursor } = query
      const asked = { state, period, target, lead, q, before: idIn(cursor) }
      const page = await uploadsPage(person.id, siteId, asked, limitOf(query))
      return {
        data: page.receipts.map(outwardReceipt),
        next_cursor: page.next && cursorAt(page.next),
      }
    },
  }),
  operation({
    name: 'uploads.show',
    method: 'GET',
    path: `${all}/:receipt`,
    summary: 'One of them, and how it came about, the latest first',
    scope: 'ads:read',
    deeds: ['sites.ads.uploads.uploads.show'],
    answer: vine.create({
      receipt: receiptObject.clone(),
      history: vine.array(receiptStepObject),
    }),
    async run({ person, siteId, params }) {
      const asked = { receipt: pathId('receipt', params.receipt) }
      const { opened } = await uploadsPage(person.id, siteId, asked, 1)
      const { receipt, steps } = opened!
      return { receipt: outwardReceipt(receipt), history: steps.map(outwardReceiptStep) }
    },
  }),
  operation({
    name: 'uploads.retry',
    method: 'POST',
    path: `${all}/:receipt/retry`,
    summary: 'Sends one that failed again, within the next minute',
    description: 'The network knows it by its transaction id, so that it cannot count twice.',
    scope: 'ads:write',
    deeds: ['sites.ads.uploads.receipts.resend'],
    run: ({ person, siteId, params }) =>
      retryReceipt(person, siteId, pathId('receipt', params.receipt)),
  }),
  operation({
    name: 'uploads.retry_failed',
    method: 'POST',
    path: `${all}/retry-failed`,
    summary: 'Sends again all that failed in the last hours',
    scope: 'ads:write',
    deeds: ['sites.ads.uploads.resend'],
    body: retrying,
    answer: vine.create({ count: countField() }),
    async run({ person, siteId, body }) {
      return { count: await retryFailed(person, siteId, body.hours) }
    },
  }),
]
