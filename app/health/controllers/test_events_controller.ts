import { sendTestEvent } from '#app/health/send_test_event'
import type { HttpContext } from '@adonisjs/core/http'

export default class TestEventsController {
  /** An event that comes from no page: shows what the server would do with one. */
  async store({ auth, params, request }: HttpContext) {
    return sendTestEvent(auth.getUserOrFail(), params.id, request.request)
  }
}
