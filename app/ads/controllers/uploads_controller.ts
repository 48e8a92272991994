import { recordExport } from '#app/shared/record_export'
import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { asDownload } from '#app/shared/as_download'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { uploadsPage } from '#app/ads/ledger/uploads_page'
import { leadReceipts } from '#app/ads/ledger/lead_receipts'
import { exportReceipts } from '#app/ads/ledger/export_receipts'
import { retrying } from '#app/ads/validators/upload_target_validator'
import { failedSince, retryFailed, retryReceipt } from '#app/ads/ledger/retry_receipts'
import UploadsPageTransformer from '#app/ads/transformers/uploads_page_transformer'

/** What networks were told of leads, and what became of it. */
export default class UploadsController {
  async show({ auth, params, request, inertia }: HttpContext) {
    const page = await uploadsPage(auth.getUserOrFail().id, params.id, request.qs())
    return inertia.render('ads/uploads', { uploads: UploadsPageTransformer.transform(page) })
  }

  async ofLead({ auth, params, response }: HttpContext) {
    const receipts = await leadReceipts(auth.getUserOrFail().id, params.id, params.lead)
    response.header('cache-control', 'private, no-store')
    return { receipts }
  }

  async export({ auth, params, request, response, i18n }: HttpContext) {
    const { id: userId } = auth.getUserOrFail()
    await recordExport(userId, params.id, 'receipts.exported')
    asDownload(response, { name: 'uploads.csv' })
    return response.stream(Readable.from(exportReceipts(userId, params.id, request.qs(), i18n)))
  }

  async retry({ auth, params, response, session }: HttpContext) {
    await retryReceipt(auth.getUserOrFail(), params.id, params.receipt)
    session.flash('notice', 'It is sent again within the next minute.')
    return response.redirect().back()
  }

  async countFailed({ auth, params, request, response }: HttpContext) {
    const { id: userId } = auth.getUserOrFail()
    await ensureSeesSite(userId, params.id)
    const { hours } = await request.validateUsing(retrying)
    return response.send({ count: await failedSince(userId, params.id, hours) })
  }

  async retryFailed({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const { hours } = await request.validateUsing(retrying)
    const count = await retryFailed(person, params.id, hours)
    const what = count === 1 ? '1 conversion is' : `${count} conversions are`
    session.flash('notice', count ? `${what} being sent again.` : 'Nothing has failed since then.')
    return response.redirect().back()
  }
}
