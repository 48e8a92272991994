import vine from '@vinejs/vine'
import { LANGUAGES } from '#app/shared/languages'
import type { HttpContext } from '@adonisjs/core/http'
import { keepInBrowser } from '#app/shared/language_cookie'

const chosen = vine.create({ language: vine.enum(LANGUAGES) })

/** Kept in this browser for the pages before sign-in, and for the person wherever they sign in. */
export default class LanguageController {
  async update({ auth, request, response }: HttpContext) {
    const { language } = await request.validateUsing(chosen)
    if (await auth.check()) await auth.user!.merge({ language }).save()
    keepInBrowser(language, response)
    return response.redirect().back()
  }
}
