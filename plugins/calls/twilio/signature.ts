import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { ProviderRequest } from '#app/plugins/contracts/call_provider'

/**
 * Twilio signs the address that it called, as it was written in its console, and behind it the fields of the form, sorted by
 * name, with nothing in between. A body that is no form is not signed itself, but its digest stands in the address.
 */
export function isSignedByTwilio(token: string, { url, headers, body }: ProviderRequest): boolean {
  const given = Buffer.from(headers['x-twilio-signature'] ?? '', 'base64')
  if (!token || given.length === 0) return false
  const digest = URL.canParse(url) ? new URL(url).searchParams.get('bodySHA256') : null
  if (digest !== null && !isDigestOf(body, digest)) return false
  const fields = digest === null ? fieldsOf(body) : ''
  return spellingsOf(url).some((spelling) => isSame(sign(token, spelling + fields), given))
}

function sign(token: string, text: string): Buffer {
  return createHmac('sha1', token).update(text).digest()
}

/** A field that comes twice counts once for each of its values. */
function fieldsOf(body: string): string {
  const form = new URLSearchParams(body)
  return [...new Set(form.keys())]
    .sort()
    .map((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value))
    .flat()
    .join('')
}

/** Whether the standard port is in the address that was signed depends on who asked for the call. */
function spellingsOf(url: string): string[] {
  if (!URL.canParse(url)) return [url]
  const { protocol, hostname, host } = new URL(url)
  const begin = `${protocol}//`
  const rest = url.slice(url.indexOf(host) + host.length)
  if (host !== hostname) return [url]
  return [url, `${begin}${hostname}:${protocol === 'https:' ? 443 : 80}${rest}`]
}

function isDigestOf(body: string, digest: string) {
  return isSame(createHash('sha256').update(body).digest(), Buffer.from(digest, 'hex'))
}

function isSame(expected: Buffer, given: Buffer) {
  return given.length === expected.length && timingSafeEqual(given, expected)
}
