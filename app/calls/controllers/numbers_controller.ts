import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { numberPage } from '#app/calls/queries/number_page'
import NumberPageTransformer from '#app/calls/transformers/number_page_transformer'
import {
  addPoolNumbers,
  removePoolNumber,
  saveNumberSettings,
} from '#app/calls/numbers/change_pool'
import {
  addSourceNumber,
  removeSourceNumber,
  renameSourceNumber,
} from '#app/calls/numbers/change_source_numbers'
import {
  nameForm,
  numberSettingsForm,
  poolForm,
  sourceForm,
} from '#app/calls/validators/number_validators'

export default class NumbersController {
  async show({ auth, params, inertia }: HttpContext) {
    const page = await numberPage(auth.getUserOrFail().id, params.id)
    return inertia.render('sites/numbers', { page: NumberPageTransformer.transform(page) })
  }

  async saveSettings(ctx: HttpContext) {
    const person = await personOf(ctx)
    const settings = await ctx.request.validateUsing(numberSettingsForm)
    await saveNumberSettings(person, ctx.params.id, settings)
    return done(ctx, 'Saved.')
  }

  async addSource(ctx: HttpContext) {
    const person = await personOf(ctx)
    await addSourceNumber(person, ctx.params.id, await ctx.request.validateUsing(sourceForm))
    return done(ctx, 'Added.')
  }

  async renameSource(ctx: HttpContext) {
    const person = await personOf(ctx)
    const { name } = await ctx.request.validateUsing(nameForm)
    await renameSourceNumber(person, ctx.params.id, ctx.params.number, name)
    return done(ctx, 'Saved.')
  }

  async removeSource(ctx: HttpContext) {
    await removeSourceNumber(await personOf(ctx), ctx.params.id, ctx.params.number)
    return done(ctx, 'Removed.')
  }

  async addToPool(ctx: HttpContext) {
    const person = await personOf(ctx)
    const { numbers } = await ctx.request.validateUsing(poolForm)
    await addPoolNumbers(person, ctx.params.id, numbers)
    return done(ctx, 'Added.')
  }

  async removeFromPool(ctx: HttpContext) {
    await removePoolNumber(await personOf(ctx), ctx.params.id, ctx.params.number)
    return done(ctx, 'Removed. Calls to it are still matched.')
  }
}

/** Strangers are told that there is no such site before anything they sent is looked at. */
async function personOf({ auth, params }: HttpContext) {
  const person = auth.getUserOrFail()
  await ensureSeesSite(person.id, params.id)
  return person
}

function done({ params, response, session }: HttpContext, notice: string) {
  session.flash('notice', notice)
  return response.redirect(`/sites/${params.id}/calls/numbers`)
}
