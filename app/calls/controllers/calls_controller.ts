import env from '#start/env'
import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { figuresOfToday } from '#app/calls/queries/call_figures'
import { callMonitor } from '#app/calls/queries/call_monitor'
import { callDetails } from '#app/calls/queries/call_details'
import { setCallStatus } from '#app/calls/set_call_status'
import { undoCallAction } from '#app/calls/undo_call_action'
import { matchCallByHand } from '#app/calls/match_call_by_hand'
import { matchForm, statusForm, undoForm } from '#app/calls/validators/call_validators'
import CallMonitorTransformer from '#app/calls/transformers/call_monitor_transformer'
import CallDetailsTransformer from '#app/calls/transformers/call_details_transformer'
import type { Month } from '#app/shared/month'

export default class CallsController {
  async show({ auth, params, request, inertia }: HttpContext) {
    const monitor = await callMonitor(auth.getUserOrFail().id, params.id, request.qs())
    return inertia.render('sites/calls', {
      monitor: CallMonitorTransformer.transform(monitor),
      home: env.get('APP_URL'),
    })
  }

  /** What an open page catches up from, after its stream was cut. */
  async list({ auth, params, request, response }: HttpContext) {
    const { calls } = await callMonitor(auth.getUserOrFail().id, params.id, request.qs())
    response.header('cache-control', 'private, no-store')
    return { calls }
  }

  async today({ auth, params, response }: HttpContext) {
    const figures = await figuresOfToday(auth.getUserOrFail().id, params.id)
    response.header('cache-control', 'private, no-store')
    return figures
  }

  async details({ auth, params, response }: HttpContext) {
    const details = await callDetails(auth.getUserOrFail().id, params.id, params.call)
    response.header('cache-control', 'private, no-store')
    return new CallDetailsTransformer(details).toObject()
  }

  async setStatus({ auth, params, request }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const { status, version } = await request.validateUsing(statusForm)
    const seen = { siteId: params.id, id: params.call, version }
    return { call: await setCallStatus(person, seen, status) }
  }

  async match({ auth, params, request }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const { visit, version } = await request.validateUsing(matchForm)
    const seen = { siteId: params.id, id: params.call, version }
    const chosen = visit && { id: visit.id, month: `${visit.month}-01` as Month }
    return { call: await matchCallByHand(person, seen, chosen) }
  }

  async undo({ auth, params, request }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const { version } = await request.validateUsing(undoForm)
    return { call: await undoCallAction(person, { siteId: params.id, id: params.call, version }) }
  }
}
