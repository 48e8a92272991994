import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import { logoById } from '#app/branding/queries/brand_rows'

/** For whoever has the address: mails and shared pages show it to people who never sign in. */
export default class LogosController {
  async show({ params, response }: HttpContext) {
    const id = String(params.file).replace(/\.png$/, '')
    const logo = isUuid(id) ? await logoById(db.connection('service'), id) : null
    if (!logo) throw new NotFound()
    response.header('content-type', 'image/png')
    response.header('x-content-type-options', 'nosniff')
    response.header('content-security-policy', "default-src 'none'; sandbox")
    response.header('cross-origin-resource-policy', 'cross-origin')
    response.header('cache-control', 'public, max-age=31536000, immutable')
    return response.send(logo)
  }
}
