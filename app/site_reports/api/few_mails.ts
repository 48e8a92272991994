import { ApiProblem } from '#app/api/problem'
import { reportMailAttempt } from '#app/auth/throttle'

/** Somebody who took a token must not get a source of mails. */
export async function ensureFewReportMails(userId: string) {
  const attempt = await reportMailAttempt(userId)
  if (attempt.allowed) return
  throw new ApiProblem(429, 'E_TOO_MANY_REQUESTS', 'Too many mails about reports were asked for.', {
    headers: { 'Retry-After': String(attempt.retryAfterSec) },
  })
}
