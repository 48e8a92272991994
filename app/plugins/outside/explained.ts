import outsideConfig from '#config/outside'

const REASONS: Record<string, string> = {
  ENOTFOUND: 'there is no such name',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'it hung up',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
  ETIMEDOUT: 'it does not answer',
  EPROTO: 'it does not speak TLS',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody known',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
}

/** Why a request failed, in words for the person who set the plugin up: whom it was to reach, and not the rest of the address. */
export function explained(error: unknown, url: URL, signal: AbortSignal): Error {
  const limit = outsideConfig.timeLimitMs / 1000
  if (signal.aborted) return new Error(`${url.host}: no whole answer within ${limit} s`)
  // An error of several attempts (one an address) has no words of its own.
  const { code, message } = error instanceof AggregateError ? error.errors[0] : (error as any)
  if (code?.startsWith('HPE_')) return new Error(`${url.host}: it does not speak HTTP`)
  return new Error(`${url.host}: ${REASONS[code] ?? message}`)
}
