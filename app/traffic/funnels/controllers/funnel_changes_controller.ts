import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { readPlan } from '#app/traffic/funnels/read_plan'
import {
  createFunnel,
  editFunnel,
  moveFunnel,
  removeFunnel,
  restoreFunnel,
} from '#app/traffic/funnels/change_funnels'
import {
  funnelForm,
  moveForm,
  newFunnelForm,
  removalForm,
} from '#app/traffic/funnels/validators/funnel_validator'

/** What people do with the funnels of a site, from a page that is open. */
export default class FunnelChangesController {
  async store(ctx: HttpContext) {
    const person = await personOf(ctx)
    const plan = readPlan(await ctx.request.validateUsing(newFunnelForm))
    return { funnel: await createFunnel(person, ctx.params.id, plan) }
  }

  async update(ctx: HttpContext) {
    const person = await personOf(ctx)
    const { version, ...plan } = await ctx.request.validateUsing(funnelForm)
    return { funnel: await editFunnel(person, { ...seenIn(ctx), version }, readPlan(plan)) }
  }

  async remove(ctx: HttpContext) {
    const person = await personOf(ctx)
    const { version } = await ctx.request.validateUsing(removalForm)
    await removeFunnel(person, { ...seenIn(ctx), version })
    return { id: ctx.params.funnel }
  }

  async restore(ctx: HttpContext) {
    return { funnel: await restoreFunnel(await personOf(ctx), seenIn(ctx)) }
  }

  async move(ctx: HttpContext) {
    const person = await personOf(ctx)
    const { place } = await ctx.request.validateUsing(moveForm)
    return { order: await moveFunnel(person, seenIn(ctx), place) }
  }
}

/** Strangers are told that there is no such site before anything they sent is looked at. */
async function personOf({ auth, params }: HttpContext) {
  const person = auth.getUserOrFail()
  await ensureSeesSite(person.id, params.id)
  return person
}

function seenIn({ params }: HttpContext) {
  return { siteId: params.id as string, id: params.funnel as string }
}
