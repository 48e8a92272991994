import { guard } from './guard.js'
import { hexOf } from './ids.js'
import { flush } from './queue.js'
import { record } from './record.js'

export interface Traits {
  /** Is hashed here: what leaves the page is `email_sha256`. */
  email?: string
  email_sha256?: string
  phone?: string
}

/** Says who the visitor is, for those who already know: after a login, or once a form was sent. */
export function identify({ email, email_sha256, phone }: Traits) {
  const tell = guard((bits?: ArrayBuffer) => {
    if (bits) email_sha256 = hexOf(new Uint8Array(bits))
    record('system', 'identify', undefined, undefined, { email_sha256, phone })
    flush(true)
  })
  if (!email) return tell()
  crypto.subtle.digest('SHA-256', new TextEncoder().encode(email.trim().toLowerCase())).then(tell)
}
