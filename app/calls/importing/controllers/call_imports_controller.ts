import type { HttpContext } from '@adonisjs/core/http'
import { asDownload } from '#app/shared/as_download'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { mapImport } from '#app/calls/importing/map_import'
import { refusedFile } from '#app/calls/importing/refused_file'
import { receiveFile } from '#app/shared/receive_file'
import { MAX_BYTES } from '#app/calls/importing/limits'
import { FileTooLarge, NoFile } from '#app/calls/importing/exceptions'
import { discardImport } from '#app/calls/importing/discard_import'
import { ensureMayUpload, uploadImport } from '#app/calls/importing/upload_import'
import { importPage, importsPage } from '#app/calls/importing/queries/import_page'
import { mappingForm } from '#app/calls/importing/validators/mapping_validator'
import CallImportTransformer from '#app/calls/importing/transformers/call_import_transformer'
import CallImportsTransformer from '#app/calls/importing/transformers/call_imports_transformer'
import {
  startCheck,
  startImport,
  stopImport,
  takeBackImport,
} from '#app/calls/importing/run_import'
import { TIME_ZONES } from '#app/sites/time_zones'

const FILE = {
  maxBytes: MAX_BYTES,
  tooLarge: () => new FileTooLarge(),
  none: () => new NoFile(),
}

export default class CallImportsController {
  async index({ auth, params, inertia }: HttpContext) {
    const page = await importsPage(auth.getUserOrFail().id, params.id)
    return inertia.render('sites/call_imports', { page: CallImportsTransformer.transform(page) })
  }

  async store({ auth, params, request, response }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureMayUpload(person, params.id)
    const id = await uploadImport(person, params.id, await receiveFile(request, FILE))
    return response.redirect().toPath(`/sites/${params.id}/calls/import/${id}`)
  }

  async show({ auth, params, inertia }: HttpContext) {
    const page = await importPage(auth.getUserOrFail().id, params.id, params.file)
    return inertia.render('sites/call_import', {
      file: CallImportTransformer.transform(page),
      zones: TIME_ZONES,
    })
  }

  async update({ auth, params, request, response }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const mapping = await request.validateUsing(mappingForm)
    await mapImport(person, asked(params), mapping)
    return response.redirect().back()
  }

  async check({ auth, params, response }: HttpContext) {
    await startCheck(auth.getUserOrFail(), asked(params))
    return response.redirect().back()
  }

  async start({ auth, params, response }: HttpContext) {
    await startImport(auth.getUserOrFail(), asked(params))
    return response.redirect().back()
  }

  async stop({ auth, params, response }: HttpContext) {
    await stopImport(auth.getUserOrFail(), asked(params))
    return response.redirect().back()
  }

  async takeBack({ auth, params, response }: HttpContext) {
    await takeBackImport(auth.getUserOrFail(), asked(params))
    return response.redirect().back()
  }

  async destroy({ auth, params, response }: HttpContext) {
    await discardImport(auth.getUserOrFail(), asked(params))
    return response.redirect().toPath(`/sites/${params.id}/calls/import`)
  }

  async refused({ auth, params, response, i18n }: HttpContext) {
    const text = await refusedFile(auth.getUserOrFail(), asked(params), i18n)
    asDownload(response, { name: 'refused-calls.csv' })
    return response.send(text)
  }
}

function asked({ id, file }: Record<string, string>) {
  return { siteId: id, id: file }
}
