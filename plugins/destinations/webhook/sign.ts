import { createHmac, createPrivateKey, sign, type KeyObject } from 'node:crypto'

/** Signs the id, the second and the body of a message. https://github.com/standard-webhooks/standard-webhooks */
export type Signer = (content: string) => string

const SYMMETRIC = 'whsec_'
const ASYMMETRIC = 'whsk_'

/** 24 to 64 bytes; libraries also take three, which anybody can guess. */
const SECRET_BYTES = [24, 64] as const

/** What a PKCS #8 file of an ed25519 key has before the 32 bytes of the key. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SEED_BYTES = 32

/** Throws words for a person if this is no key; they do not contain it. */
export function signerOf(key: string): Signer {
  if (key.startsWith(SYMMETRIC)) return hmacSigner(bytesIn(key, SYMMETRIC))
  if (key.startsWith(ASYMMETRIC)) return ed25519Signer(bytesIn(key, ASYMMETRIC))
  throw new Error('a signing key begins with whsec_ or whsk_')
}

export function signedContent(id: string, timestamp: number, body: string): string {
  return `${id}.${timestamp}.${body}`
}

function hmacSigner(secret: Buffer): Signer {
  const [least, most] = SECRET_BYTES
  if (secret.length < least || secret.length > most) {
    throw new Error(`a secret has ${least} to ${most} bytes`)
  }
  return (content) => `v1,${createHmac('sha256', secret).update(content).digest('base64')}`
}

/** The key alone, or with the public one behind it: both are in use. */
function ed25519Signer(bytes: Buffer): Signer {
  if (bytes.length !== SEED_BYTES && bytes.length !== 2 * SEED_BYTES) {
    throw new Error('an ed25519 key has 32 bytes, or 64 with the public one')
  }
  const der = Buffer.concat([PKCS8_ED25519, bytes.subarray(0, SEED_BYTES)])
  const key: KeyObject = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return (content) => `v1a,${sign(null, Buffer.from(content), key).toString('base64')}`
}

function bytesIn(key: string, prefix: string): Buffer {
  const text = key.slice(prefix.length)
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) throw new Error('a signing key is base64')
  return Buffer.from(text, 'base64')
}
