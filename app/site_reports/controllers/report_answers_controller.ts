import type { HttpContext } from '@adonisjs/core/http'
import { brandOf } from '#app/branding/brand_of'
import BrandTransformer from '#app/branding/transformers/brand_transformer'
import { recipientOf, stopReport, wantReport } from '#app/site_reports/sending/answers'

/** For whoever has the link of a mail, signed in or not. Looking at it changes nothing: mail scanners look at every link. */
export default class ReportAnswersController {
  async show({ inertia, params, response }: HttpContext) {
    response.header('Referrer-Policy', 'same-origin').header('Cache-Control', 'no-store')
    const found = await recipientOf(params.token)
    return inertia.render('auth/report_mail', {
      token: params.token,
      report: found && {
        site: found.site,
        email: found.email,
        every: found.every,
        state: found.state,
      },
      brand: found && BrandTransformer.transform(await brandOf(found.workspaceId)),
    })
  }

  /** RFC 8058: sent by the mail program itself, which has no cookies of ours; the link is the proof. */
  async oneClick({ params, response }: HttpContext) {
    const isKnown = await stopReport(params.token)
    return response.status(isKnown ? 200 : 404).send('')
  }

  async stop({ params, response }: HttpContext) {
    await stopReport(params.token)
    return response.redirect().toPath(pageOf(params.token))
  }

  async want({ params, response }: HttpContext) {
    await wantReport(params.token)
    return response.redirect().toPath(pageOf(params.token))
  }
}

function pageOf(token: string) {
  return `/report-mails/${encodeURIComponent(token)}`
}
