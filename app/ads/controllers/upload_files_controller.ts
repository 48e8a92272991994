import { recordExport } from '#app/shared/record_export'
import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { asDownload } from '#app/shared/as_download'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { takeFile } from '#app/ads/files/take_file'
import { filesPage } from '#app/ads/files/files_page'
import { failedRows } from '#app/ads/validators/upload_file_validator'
import { fileContent, fileToTake } from '#app/ads/files/file_content'
import { confirmUpload, returnFile } from '#app/ads/files/settle_file'
import { reportFailedRows } from '#app/ads/files/report_failed_rows'
import UploadFilesTransformer from '#app/ads/transformers/upload_files_transformer'

/** Files of conversions that people carry to a network. */
export default class UploadFilesController {
  async index({ auth, params, inertia }: HttpContext) {
    const page = await filesPage(auth.getUserOrFail().id, params.id)
    return inertia.render('ads/files', { files: UploadFilesTransformer.transform(page) })
  }

  async take({ auth, params, response, session }: HttpContext) {
    const fileId = await takeFile(auth.getUserOrFail(), params.id, params.target)
    session.flash('notice', 'The file is ready. Say here when you have uploaded it.')
    return response.redirect(`/sites/${params.id}/ads/uploads/files?taken=${fileId}`)
  }

  async download({ auth, params, response }: HttpContext) {
    const person = auth.getUserOrFail()
    const { name, type } = await fileToTake(person, params.id, params.file)
    await recordExport(person.id, params.id, 'upload_file.downloaded', name)
    asDownload(response, { name, type })
    return response.stream(Readable.from(fileContent(person, params.id, params.file)))
  }

  async confirm({ auth, params, response, session }: HttpContext) {
    const count = await confirmUpload(auth.getUserOrFail(), params.id, params.file)
    session.flash('notice', `${conversions(count)} told.`)
    return response.redirect().back()
  }

  async giveBack({ auth, params, response, session }: HttpContext) {
    const count = await returnFile(auth.getUserOrFail(), params.id, params.file)
    session.flash('notice', `${conversions(count)} waiting again. Throw the file away.`)
    return response.redirect().back()
  }

  async fail({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const { detail = null, ...failed } = await request.validateUsing(failedRows)
    const count = await reportFailedRows(person, params.id, params.file, { ...failed, detail })
    const what = failed.reason === 'too_recent' ? 'for a later file' : 'as failed'
    session.flash('notice', `${conversions(count)} marked ${what}.`)
    return response.redirect().back()
  }
}

function conversions(count: number) {
  return count === 1 ? '1 conversion is' : `${count.toLocaleString('en')} conversions are`
}
