import type { IncomingMessage } from 'node:http'
import { clock } from '#app/shared/clock'
import { originOf } from '#app/collect/door'
import { Refusal } from '#app/collect/exceptions'
import { SenderLeft } from '#app/collect/read_body'
import type { Fate } from '#app/health/intake/requests'
import { intakeAt } from '#app/health/intake/intake'
import type { Sender } from '#app/collect/sender'
import type { KnownSite } from '#app/sites/site_registry'
import type { TurnedAway } from '#app/health/intake/outcomes'

/** What has become known of a request so far. */
export class Seen {
  /** What is in it, as it came. */
  parts: readonly unknown[] = []
  bytes = 0
  isBatch = false
  sender?: Sender
  /** The site that it names; asked only when it is refused. */
  named: () => string | null = () => null

  constructor(
    /** Where it is noted. */
    readonly door: string
  ) {}

  read(parts: readonly unknown[], bytes: number, named: () => string | null, isBatch = false) {
    this.parts = parts
    this.bytes = bytes
    this.named = named
    this.isBatch = isBatch
  }
}

/** Whose it was, what became of each part, and what the sender is told. */
export interface Served<Answer> {
  site: KnownSite
  results: readonly Fate[]
  answer: Answer
}

/** Serves a request, and notes what became of it for the people of its site. */
export async function watched<Answer>(
  request: IncomingMessage,
  address: string,
  door: string,
  serve: (seen: Seen) => Promise<Served<Answer>>
): Promise<Answer> {
  const seen = new Seen(door)
  try {
    const served = await serve(seen)
    noteServed(request, address, seen, served)
    return served.answer
  } catch (error) {
    if (!(error instanceof SenderLeft)) noteRefused(request, address, seen, error)
    throw error
  }
}

function noteServed(
  request: IncomingMessage,
  address: string,
  seen: Seen,
  { site, results }: Served<unknown>
) {
  const { sender } = seen
  const { on_gpc: onGpc, on_dnt: onDnt } = site.settings
  intakeAt(seen.door).served({
    site,
    ...envelopeOf(request, address, seen),
    outcomes: results,
    sentTime: sender?.sentTime ?? null,
    isPrivate:
      (request.headers['sec-gpc'] === '1' && onGpc !== 'ignore') ||
      (request.headers.dnt === '1' && onDnt !== 'ignore'),
  })
}

/** By the codes of the protocol; what is not a refusal is a fault of ours. */
const OUTCOMES: Record<string, TurnedAway> = {
  E_VALIDATION: 'not_valid',
  E_BODY_TOO_LARGE: 'too_large',
  E_CONTENT_TYPE: 'content_type',
  E_TOO_MANY_REQUESTS: 'rate_limited',
  E_UNKNOWN_SITE: 'unknown_site',
  E_ORIGIN_NOT_ALLOWED: 'origin_not_allowed',
  E_NOT_FOUND: 'no_provider',
  E_SIGNATURE_REQUIRED: 'unsigned',
  E_SIGNATURE_INVALID: 'wrong_signature',
  E_SIGNATURE_EXPIRED: 'old_signature',
}

function noteRefused(request: IncomingMessage, address: string, seen: Seen, error: unknown) {
  const refusal = error instanceof Refusal ? error : null
  const problems = refusal?.options.fields ?? []
  const isJson = problems[0]?.rule !== 'json'
  intakeAt(seen.door).refused({
    ...envelopeOf(request, address, seen),
    // What its site makes of the signal is not known here, and may be nothing that can be asked.
    isPrivate: request.headers['sec-gpc'] === '1' || request.headers.dnt === '1',
    named: seen.named(),
    outcome: isJson ? (OUTCOMES[refusal?.code ?? ''] ?? 'unavailable') : 'not_json',
    status: refusal?.status ?? 503,
    problems,
  })
}

function envelopeOf(
  request: IncomingMessage,
  address: string,
  { sender, parts, isBatch, bytes }: Seen
) {
  return {
    at: (sender?.receivedAt ?? clock.now()).getTime(),
    origin: originOf(request)?.slice(0, 300) ?? null,
    address,
    agent: sender?.userAgent ?? request.headers['user-agent'] ?? '',
    bytes,
    isBatch,
    events: parts,
  }
}
