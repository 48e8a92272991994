import { validateHeaderName, validateHeaderValue } from 'node:http'

/** Those that say where a request goes and where it ends: the host's business. */
const RESERVED = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
const MAX_BYTES = 16 * 1024

/** Throws for what cannot be sent, so that nothing slips in behind a line break. */
export function checkedHeaders(headers: Record<string, string>): Record<string, string> {
  const checked: Record<string, string> = { 'user-agent': 'OpsMantik' }
  for (const [name, value] of Object.entries(headers)) {
    const plain = name.toLowerCase()
    if (RESERVED.has(plain)) throw new Error(`the header ${plain} is not a plugin's to set`)
    checkForm(name, value)
    checked[plain] = value
  }
  if (JSON.stringify(checked).length > MAX_BYTES) throw new Error('the headers are too long')
  return checked
}

function checkForm(name: string, value: unknown) {
  if (typeof value !== 'string') throw new Error('the value of a header has to be text')
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value)
  } catch {
    throw new Error('a header has a name or value that cannot be sent')
  }
}
