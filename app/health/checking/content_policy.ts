/** Directives of one policy, by name. */
type Policy = Map<string, string[]>

/** Policies of a header, which may have several of them, or of one `meta`. */
export function policiesIn(text: string): Policy[] {
  return text
    .split(',')
    .map((policy) => policyOf(policy))
    .filter((policy) => policy.size > 0)
}

function policyOf(text: string): Policy {
  const policy: Policy = new Map()
  for (const directive of text.split(';')) {
    const [name, ...sources] = directive.trim().split(/\s+/)
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources)
  }
  return policy
}

/** By which directives a policy decides, the first that it has. */
const ASKED = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
}

/** The directive that keeps a page from loading, or asking, this address; null when it may. */
export function blockedBy(policy: Policy, what: keyof typeof ASKED, url: URL, page: URL) {
  const name = ASKED[what].find((one) => policy.has(one))
  if (!name) return null
  const sources = policy.get(name)!
  // Then only scripts with a nonce, or loaded by one, run: hosts count for nothing.
  const isStrict = what === 'script' && sources.some((one) => /^'strict-dynamic'$/i.test(one))
  return !isStrict && sources.some((source) => admits(source, url, page)) ? null : name
}

function admits(source: string, url: URL, page: URL): boolean {
  const plain = source.toLowerCase()
  if (plain === '*') return /^https?:$/.test(url.protocol)
  if (plain === "'self'") return url.origin === page.origin
  if (plain.startsWith("'")) return false
  if (/^[a-z][a-z0-9+.-]*:$/.test(plain)) return fits(plain, url.protocol)
  const [, scheme, host, port, path] =
    /^(?:([a-z][a-z0-9+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/.exec(plain) ?? []
  if (!host) return false
  if (!fits(scheme ?? page.protocol, url.protocol)) return false
  if (!isHost(host, url.hostname)) return false
  const actual = url.port || (url.protocol === 'https:' ? '443' : '80')
  if (port ? port !== '*' && port !== actual : url.port !== '') return false
  return !path || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path)
}

/** What is allowed without encryption is allowed with it. */
function fits(wanted: string, actual: string) {
  return wanted === actual || (wanted === 'http:' && actual === 'https:')
}

function isHost(pattern: string, host: string) {
  if (pattern === '*') return true
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
}
