import { isUtf8 } from 'node:buffer'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1254'

export interface DecodedText {
  encoding: Encoding
  /** Without a byte order mark; a NUL, which PostgreSQL refuses, is U+FFFD. */
  text: string
}

/** As much tells which bytes of a text in UTF-16 are zero. */
const SAMPLE = 2_000

/** What spreadsheets and archives begin with: people pick them by mistake. */
const NO_TEXT = ['PK\x03\x04', '\xd0\xcf\x11\xe0', '\x1f\x8b', '%PDF', '\x89PNG']

/** The six letters in which Windows-1254 (Turkish) is not Windows-1252, and letters that Icelandic has beside them and Turkish has not. */
const TURKISH = /[ÐÝÞðýþ]/
const ICELANDIC = /[ÁáÆæÍíÓóÚú]/

/** In which encoding a file is that begins like this, or null for what is no text. */
export function encodingIn(begin: Buffer): Encoding | null {
  if (NO_TEXT.some((mark) => begin.toString('latin1', 0, mark.length) === mark)) return null
  return encodingOf(begin)
}

/** What PostgreSQL refuses becomes U+FFFD. */
export function storable(text: string) {
  return text.replaceAll('\0', '\uFFFD').toWellFormed()
}

/** The bytes of a file as text; null for what is none. Whatever is no UTF is taken for what old programs write in the West, or in Turkey. */
export function decodeText(bytes: Buffer): DecodedText | null {
  const encoding = encodingIn(bytes)
  return encoding && { encoding, text: storable(new TextDecoder(encoding).decode(bytes)) }
}

function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return withoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : ofOneByte(bytes))
}

function ofOneByte(bytes: Buffer): Encoding {
  const text = bytes.toString('latin1')
  return TURKISH.test(text) && !ICELANDIC.test(text) ? 'windows-1254' : 'windows-1252'
}

/** In UTF-16 every other byte of Latin letters and digits is zero. */
function withoutMark(bytes: Buffer): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  sample.forEach((byte, at) => (zeros[at % 2] += byte === 0 ? 1 : 0))
  const [even, odd] = zeros.map((count) => count / (sample.length / 2))
  if (odd > 0.4 && even < 0.1) return 'utf-16le'
  return even > 0.4 && odd < 0.1 ? 'utf-16be' : null
}
