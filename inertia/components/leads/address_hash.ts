/**
 * SHA-256 of an e-mail address as the tracker makes it: trimmed, in lower case. Null where a browser has no such function, which is
 * on pages without https; the server makes the hash then.
 */
export async function addressHash(address: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const bytes = new TextEncoder().encode(address.trim().toLowerCase())
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
