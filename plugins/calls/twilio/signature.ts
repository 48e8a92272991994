import { parse, stringify } from 'node:querystring'
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
  return spellingsOf(url)
    .values()
    .some((spelling) => isSame(sign(token, spelling + fields), given))
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

const ADDRESS = /^(https?:\/\/(?:[^/?#@]*@)?)(\[[^\]]*\]|[^/?#:]+)(:\d+)?([^?]*)(?:\?(.*))?$/

/**
 * Whether a port is in the address that was signed, and how its query was encoded, depends on which part of Twilio asked; their
 * own libraries accept all of these.
 */
function spellingsOf(url: string): Set<string> {
  const [, begin, host, port = '', path, query] = ADDRESS.exec(url) ?? []
  if (!begin) return new Set([url])
  const standard = begin.startsWith('https') ? ':443' : ':80'
  const ports = [port, '', port || standard]
  return new Set(
    queriesOf(query).flatMap((asked) => ports.map((one) => begin + host + one + path + asked))
  )
}

function queriesOf(query: string | undefined): string[] {
  if (query === undefined) return ['']
  return [query, query.replaceAll("'", '%27'), stringify(parse(query))].map((one) => `?${one}`)
}

function isDigestOf(body: string, digest: string) {
  return isSame(createHash('sha256').update(body).digest(), Buffer.from(digest, 'hex'))
}

function isSame(expected: Buffer, given: Buffer) {
  return given.length === expected.length && timingSafeEqual(given, expected)
}
