import { refusals } from '#app/collect/exceptions'
import { formsOf } from '#app/calls/numbers/number_forms'
import { greetVisit } from '#app/calls/numbers/greet_visit'
import { requireOrigin } from '#app/collect/require_origin'
import { validateVisitor } from '#app/collect/validate_visitor'
import { siteRegistry, type KnownSite } from '#app/sites/site_registry'
import type { Served } from '#app/collect/watched'
import type { Sender } from '#app/collect/sender'
import type { Fate } from '#app/health/intake/requests'

/** A page that is open asks again after this, and keeps its number by that. */
const AGAIN_SEC = 60

const NOTHING = { number: null, reference: null, again_sec: AGAIN_SEC }

/** From what a page asks to the answer. Throws a `Refusal` unless it is a page of the site. */
export async function showNumber(
  body: unknown,
  sender: Sender,
  origin: string | null
): Promise<Served<object>> {
  const { siteId, sid, fingerprint } = validateVisitor(body)
  const site = await siteRegistry.find(siteId)
  if (!site) throw refusals.unknownSite()
  requireOrigin(origin ?? '', site, sender, 1)
  const reason = unwatchedBy(site, sender)
  if (reason) return { site, results: [{ status: 'dropped', reason }], answer: NOTHING }

  const { number, reference } = await greetVisit(site, { sid, fingerprint })
  const { swapped_number: swapped } = site.settings
  const answer = {
    ...NOTHING,
    reference,
    number: number && swapped && { from: formsOf(swapped), to: formsOf(number), e164: number },
  }
  const isMissing = swapped !== null && number === null
  return { site, results: [isMissing ? NONE_FREE : SHOWN], answer }
}

const SHOWN: Fate = { status: 'stored', score: null }
const NONE_FREE: Fate = { status: 'dropped', reason: 'no_number' }

/** Why somebody's events are not stored; they get no number: nothing could be matched by it, and others need it. */
function unwatchedBy({ settings, isBlocked }: KnownSite, { address, gpc, dnt }: Sender) {
  if (isBlocked(address)) return 'blocked_address'
  const isDropped = (gpc && settings.on_gpc === 'drop') || (dnt && settings.on_dnt === 'drop')
  return isDropped ? 'privacy_signal' : null
}
