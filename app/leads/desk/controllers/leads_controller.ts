import { addLead } from '#app/leads/desk/add_lead'
import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { mergeLeads } from '#app/leads/desk/merge_leads'
import { toSplit } from '#app/leads/desk/split_lead'
import { workLeads } from '#app/leads/desk/work_leads'
import { toUndone } from '#app/leads/desk/undo_lead_action'
import { changeLead, type Decide } from '#app/leads/desk/change_lead'
import { earlierMoments, leadDetails } from '#app/leads/desk/lead_details'
import { toAssignee, toName, toStatus, toWorth } from '#app/leads/desk/work_lead'
import LeadDetailsTransformer from '#app/leads/desk/transformers/lead_details_transformer'
import {
  assigneeForm,
  bulkForm,
  bulkUndoForm,
  leadForm,
  mergeForm,
  nameForm,
  splitForm,
  statusForm,
  undoForm,
  worthForm,
} from '#app/leads/desk/validators/lead_validators'

/** One lead, and several at once. Strangers are turned away before anything is said of what they sent. */
export default class LeadsController {
  async details({ auth, params, response }: HttpContext) {
    const details = await leadDetails(auth.getUserOrFail().id, params.id, params.lead)
    response.header('cache-control', 'private, no-store')
    return new LeadDetailsTransformer(details).toObject()
  }

  async earlier({ auth, params, request, response }: HttpContext) {
    const before = String(request.qs().before ?? '')
    response.header('cache-control', 'private, no-store')
    return earlierMoments(auth.getUserOrFail().id, params.id, params.lead, before)
  }

  async add({ auth, params, request }: HttpContext) {
    const person = auth.getUserOrFail()
    await ensureSeesSite(person.id, params.id)
    const { name = null, number = null, note = null } = await request.validateUsing(leadForm)
    return { lead: await addLead(person, params.id, { name, number, note }) }
  }

  async setStatus(ctx: HttpContext) {
    await this.#seen(ctx)
    const { status, worth, version } = await ctx.request.validateUsing(statusForm)
    return this.#change(ctx, version, toStatus(status, worth))
  }

  async setWorth(ctx: HttpContext) {
    await this.#seen(ctx)
    const { worth, version } = await ctx.request.validateUsing(worthForm)
    return this.#change(ctx, version, toWorth(worth))
  }

  async rename(ctx: HttpContext) {
    await this.#seen(ctx)
    const { name, version } = await ctx.request.validateUsing(nameForm)
    return this.#change(ctx, version, toName(name))
  }

  async assign(ctx: HttpContext) {
    await this.#seen(ctx)
    const { assignee, version } = await ctx.request.validateUsing(assigneeForm)
    return this.#change(ctx, version, toAssignee(assignee))
  }

  async undo(ctx: HttpContext) {
    await this.#seen(ctx)
    const { version } = await ctx.request.validateUsing(undoForm)
    return this.#change(ctx, version, toUndone)
  }

  async split(ctx: HttpContext) {
    await this.#seen(ctx)
    const { merge, version } = await ctx.request.validateUsing(splitForm)
    return this.#change(ctx, version, toSplit(merge))
  }

  async merge(ctx: HttpContext) {
    await this.#seen(ctx)
    const { auth, params, request } = ctx
    const { version, other, keep } = await request.validateUsing(mergeForm)
    const seen = { id: params.lead, version }
    const lead = await mergeLeads(auth.getUserOrFail(), params.id, seen, other, keep ?? null)
    return { lead }
  }

  async workSeveral(ctx: HttpContext) {
    await this.#seen(ctx)
    const { auth, params, request } = ctx
    const { leads, status, assignee } = await request.validateUsing(bulkForm)
    const decide = status ? toStatus(status) : toAssignee(assignee ?? null)
    return workLeads(auth.getUserOrFail(), params.id, leads, decide)
  }

  async undoSeveral(ctx: HttpContext) {
    await this.#seen(ctx)
    const { auth, params, request } = ctx
    const { leads } = await request.validateUsing(bulkUndoForm)
    return workLeads(auth.getUserOrFail(), params.id, leads, toUndone)
  }

  #seen({ auth, params }: HttpContext) {
    return ensureSeesSite(auth.getUserOrFail().id, params.id)
  }

  async #change({ auth, params }: HttpContext, version: number, decide: Decide) {
    const seen = { id: params.lead, version }
    return { lead: await changeLead(auth.getUserOrFail(), params.id, seen, decide) }
  }
}
