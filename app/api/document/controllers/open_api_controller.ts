import env from '#start/env'
import { operations } from '#start/api'
import { openApi } from '#app/api/document/open_api'
import type { HttpContext } from '@adonisjs/core/http'

let made: string | undefined

export default class OpenApiController {
  /** For anybody: it says what can be asked, and nothing of what is there. */
  show({ response }: HttpContext) {
    made ??= JSON.stringify(openApi(operations, env.get('APP_URL')))
    response.header('Cache-Control', 'public, max-age=300')
    return response.type('application/json').send(made)
  }
}
