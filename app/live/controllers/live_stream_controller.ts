import { randomUUID } from 'node:crypto'
import { elsewhere, liveHub } from '#app/live/live_hub'
import { standingAtSite } from '#app/access/queries/standing_of'
import { mayWatch } from '#app/live/may_watch'
import { siteChannel } from '#app/live/channels'
import { LiveStream } from '#app/live/live_stream'
import transmit from '@adonisjs/transmit/services/main'
import type { HttpContext } from '@adonisjs/core/http'

export default class LiveStreamController {
  /**
   * Who is there, may they, open and subscribe, all in one request. Transmit's own protocol takes two, and with several
   * processes the second one reaches another process than the first.
   */
  async open(ctx: HttpContext) {
    const { auth, params, session, request, response } = ctx
    if (!auth.isAuthenticated && !(await auth.check()))
      return refuse(ctx, 401, 'E_UNAUTHORIZED', 'Sign in first.')

    const channel = siteChannel(params.id)
    const userId = auth.getUserOrFail().id
    const standing = await standingAtSite(userId, params.id)
    if (!standing || !(await mayWatch(userId, params.id))) {
      return refuse(ctx, 404, 'E_NOT_FOUND', 'There is no such site, or you may not see it.')
    }
    if (liveHub.isClosed) return refuse(ctx, 503, 'E_CLOSING', 'This server is being stopped.')

    const uid = randomUUID()
    const stream = transmit.createStream({
      uid,
      context: ctx,
      request: request.request,
      response: response.response,
      injectResponseHeaders: response.getHeaders(),
    })
    await transmit.subscribe({ uid, channel, context: ctx, skipAuthorization: true })
    const sections = standing.role === 'client' ? standing.sections : null
    const loginId = params.link ?? session.sessionId
    const watcher = { userId, siteId: params.id, loginId, sections }
    liveHub.add(new LiveStream(watcher, stream, response.response))
    await elsewhere.came(params.id)
    return response.stream(stream)
  }
}

/** An EventSource reads no body, but a person with `curl` does. */
function refuse({ response }: HttpContext, status: number, code: string, message: string) {
  return response.status(status).send({ error: { code, message } })
}
