import type { OutsideLimits } from '#config/outside'

const REASONS: Record<string, string> = {
  ENOTFOUND: 'there is no such name',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'it hung up',
  EPIPE: 'it hung up',
  UND_ERR_SOCKET: 'it hung up',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
  ETIMEDOUT: 'it does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'its answer is not as long as it says',
  EPROTO: 'it does not speak TLS',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak TLS',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody known',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
}

/** The time was up before the whole answer had come. */
export class TookTooLong extends Error {}

/** Why a request failed, in words for the person who set the plugin up: whom it was to reach, and not the rest of the address. */
export function explained(
  error: unknown,
  url: URL,
  signal: AbortSignal,
  { timeLimitMs }: OutsideLimits
): Error {
  if (signal.aborted) {
    return new TookTooLong(`${url.host}: no whole answer within ${timeLimitMs / 1000} s`)
  }
  // An error of several attempts (one an address) has no words of its own.
  const { code, name, message } = error instanceof AggregateError ? error.errors[0] : (error as any)
  if (message === 'bad upgrade') return new Error(`${url.host}: it answered with another protocol`)
  if (name === 'HTTPParserError') return new Error(`${url.host}: it does not speak HTTP`)
  if (code?.startsWith('ERR_SSL_')) return new Error(`${url.host}: it does not speak TLS`)
  return new Error(`${url.host}: ${REASONS[code] ?? message}`)
}
