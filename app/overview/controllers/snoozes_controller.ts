import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { snooze } from '#app/overview/validators/overview_validators'
import { snoozeItem, wakeItem } from '#app/overview/snoozes/snooze_item'

export default class SnoozesController {
  async store({ auth, params, request }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const wanted = await request.validateUsing(snooze)
    return snoozeItem(person, { siteId: params.id, ...wanted })
  }

  async undo({ auth, params, request }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const wanted = await request.validateUsing(snooze)
    return wakeItem(person, { siteId: params.id, ...wanted })
  }
}
