export interface FieldError {
  /** Path in the body: `sid`, `events.3.meta`. */
  field: string
  rule: string
  message: string
}

/** An answer of the public door that is not a success. Part of the protocol, so it has a code and stays as it is. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly options: {
      fields?: FieldError[]
      retryAfterSec?: number
      /** The rest of the request is not worth waiting for. */
      endsConnection?: boolean
    } = {}
  ) {
    super(message)
  }

  get body() {
    const { fields } = this.options
    return { error: { code: this.code, message: this.message, ...(fields && { fields }) } }
  }
}

export const refusals = {
  notJson: () => invalid([{ field: '', rule: 'json', message: 'The body is not JSON' }]),
  invalid,
  unknownSite: () => new Refusal(403, 'E_UNKNOWN_SITE', 'There is no such site'),
  origin: () =>
    new Refusal(
      403,
      'E_ORIGIN_NOT_ALLOWED',
      'Pages of this origin may not send events for the site'
    ),
  unsigned: () =>
    new Refusal(401, 'E_SIGNATURE_REQUIRED', 'The site takes signed calls only: see docs/calls.md'),
  wrongSignature: () =>
    new Refusal(401, 'E_SIGNATURE_INVALID', 'The signature is not that of this body and secret'),
  oldSignature: () =>
    new Refusal(
      401,
      'E_SIGNATURE_EXPIRED',
      'The timestamp of the signature is more than 5 minutes away from our clock'
    ),
  noProvider: () =>
    new Refusal(404, 'E_NOT_FOUND', 'The site has no such call provider, or has not set it up'),
  tooLarge: (limit: number) =>
    new Refusal(413, 'E_BODY_TOO_LARGE', `The body is larger than ${limit} bytes`, {
      endsConnection: true,
    }),
  contentType: () => new Refusal(415, 'E_CONTENT_TYPE', 'Send application/json or text/plain'),
  tooMany: (retryAfterSec: number) =>
    new Refusal(429, 'E_TOO_MANY_REQUESTS', 'Too many requests from this address', {
      retryAfterSec,
    }),
  unavailable: () =>
    new Refusal(503, 'E_UNAVAILABLE', 'Nothing was stored; send it again', { retryAfterSec: 5 }),
}

function invalid(fields: FieldError[]) {
  return new Refusal(400, 'E_VALIDATION', 'The payload is not valid', { fields })
}
