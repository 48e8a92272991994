const MAX_URL = 2_048

/** Of https, and what people take instead. */
const PORTS = ['', '443', '8443']

/** Names that mean something inside of a network only. */
const INSIDE = /(?:^|\.)(?:local|localhost|internal|intranet|lan|home\.arpa|onion|invalid|test)$/

/** Everything that could be read in two ways: URL parsers take these out, or take them for something else. */
const AMBIGUOUS = /[\p{Cc}\p{Cf}\\\s]/u

/** The address as one that may be asked; throws words for a person. Which machine it stands for is another question. */
export function outboundUrl(text: string): URL {
  const isPlain = typeof text === 'string' && text.length <= MAX_URL && !AMBIGUOUS.test(text)
  const url = isPlain ? URL.parse(text) : null
  if (!url) throw new Error('this is not an address that can be asked')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Error(`only http and https can be asked, not ${url.protocol.slice(0, 20)}`)
  }
  if (url.username || url.password) {
    throw new Error('a name and password belong in a header, not in the address')
  }
  return url
}

/** What speaks against reaching this on the public internet; null for nothing. */
export function publicObjection({
  protocol,
  port,
  hostname,
}: Pick<URL, 'protocol' | 'port' | 'hostname'>) {
  if (protocol !== 'https:') return 'it has to be https'
  if (!PORTS.includes(port)) return 'the port has to be 443 or 8443'
  const name = hostname.replace(/\.$/, '')
  const isLiteral = name.startsWith('[')
  if (!isLiteral && (!name.includes('.') || INSIDE.test(name))) return NOT_PUBLIC
  return null
}

export const NOT_PUBLIC =
  'not on the public internet (the operator can allow it: OUTBOUND_ALLOW_CIDRS)'
