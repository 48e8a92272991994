import { NotFound } from '#app/shared/tenant_db'
import type { HttpContext } from '@adonisjs/core/http'
import { CATALOGUE, isEventType } from '#app/deliveries/catalogue'

/** For receivers, who are not signed in: what messages look like is no secret. */
export default class EventSchemasController {
  show({ params, response }: HttpContext) {
    const type = String(params.type).replace(/\.json$/, '')
    if (!isEventType(type)) throw new NotFound()
    return response
      .header('content-type', 'application/schema+json')
      .header('access-control-allow-origin', '*')
      .send(JSON.stringify(CATALOGUE[type].schema, null, 2))
  }
}
