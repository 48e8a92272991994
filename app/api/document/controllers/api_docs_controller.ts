import env from '#start/env'
import { operations } from '#start/api'
import type { HttpContext } from '@adonisjs/core/http'
import { docsPage } from '#app/api/document/docs_page'

export default class ApiDocsController {
  /** A page without scripts: it is to be read, searched and printed, by whoever writes a program. */
  show({ view }: HttpContext) {
    return view.render('docs/api', docsPage(operations, env.get('APP_URL')))
  }
}
