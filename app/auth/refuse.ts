import { errors } from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'

export interface Refusal {
  code: `E_${string}`
  status: number
  message: string
}

/**
 * A no that belongs to no field: people find it on the page they are sent to, programs get the status. As a `notice` it is
 * not shown as something that went wrong.
 */
export function refuse(
  ctx: HttpContext,
  refusal: Refusal,
  to: string,
  tone: 'error' | 'notice' = 'error'
) {
  const { request, response, session } = ctx
  if (request.accepts(['html', 'json']) === 'json') {
    const { code, message } = refusal
    return response.status(refusal.status).send({ error: { code, message } })
  }
  if (tone === 'notice') session.flash('notice', refusal.message)
  else session.flashErrors({ [refusal.code]: refusal.message })
  return response.redirect().toPath(to)
}

export function refuseTooMany(ctx: HttpContext, retryAfterSec: number, to: string) {
  ctx.response.header('Retry-After', retryAfterSec)
  const message = `Too many attempts. Try again in ${inWords(retryAfterSec)}.`
  return refuse(ctx, { code: 'E_TOO_MANY_ATTEMPTS', status: 429, message }, to)
}

/** A no that belongs to one field of the form, shown there as if the validator had said it. */
export function fieldError(field: string, rule: string, message: string) {
  return new errors.E_VALIDATION_ERROR([{ field, rule, message }])
}

function inWords(seconds: number) {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
