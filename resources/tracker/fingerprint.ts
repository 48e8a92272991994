import { LIMITS } from '../../app/collect/protocol.js'
import { local } from './storage.js'

const KEY = 'opmantik_session_fp'

/** How this device draws; nothing where canvas is missing or forbidden. */
function drawing(): string | undefined {
  try {
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d')!
    pen.font = '18px Arial'
    pen.fillText('opsmantik ☎ 😀', 2, 20)
    return canvas.toDataURL()
  } catch {}
}

export const timezone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Two multiplicative hashes of 32 bits each, in base 36: short, stable, no secret. */
function hash(text: string): string {
  let a = 1
  let b = 2
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 2654435761)
    b = Math.imul(b ^ text.charCodeAt(i), 1597334677)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}

/**
 * The browser's fingerprint: canvas, user agent, screen and time zone, and nothing about the person. Kept once made, so
 * that a browser update does not turn a returning visitor into a new one.
 */
export function fingerprint(): string {
  let known = local.read(KEY)
  if (!known || known.length > LIMITS.fingerprint) {
    const { width, height, colorDepth } = screen
    known = hash([drawing(), navigator.userAgent, width, height, colorDepth, timezone()].join())
    local.write(KEY, known)
  }
  return known
}
