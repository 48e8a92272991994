import { randomInt } from 'node:crypto'

/** Without what looks or sounds like another: I and 1, O and 0, U and V. 31 of them, a prime: see `checkOf`. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTVWXYZ'

const LENGTH = 5

/** More in one text are no reference but an attempt. */
const MAX_CODES = 5

/** Five characters by chance and one that tells whether somebody has mistyped the others. */
export function newReferenceCode(): string {
  const drawn = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return drawn + checkOf(drawn)
}

/** Six letters in a row, perhaps in pieces, as people spell them: `K7Q X2M`. One may begin within another. */
const SIX_LETTERS = /(?<![A-Z0-9])(?=((?:[A-Z0-9][\s._-]?){5}[A-Z0-9])(?![A-Z0-9]))/g

/**
 * Codes in what a caller wrote or somebody typed in, each once: six letters of which the last one is right. Those that stand
 * there as one word come first.
 */
export function codesIn(text: string): string[] {
  const found = text.normalize('NFKC').toUpperCase().matchAll(SIX_LETTERS)
  const written = [...found].map(([, letters]) => letters).sort((a, b) => a.length - b.length)
  const codes = written.map((letters) => letters.replace(/[^A-Z0-9]/g, '')).filter(isCode)
  return [...new Set(codes)].slice(0, MAX_CODES)
}

/** What is kept of such a text: the codes in it. Null when there are none. */
export function codesOnly(text: string): string | null {
  return codesIn(text).join(' ') || null
}

function isCode(word: string) {
  return (
    word.length === LENGTH + 1 &&
    [...word].every((letter) => LETTERS.includes(letter)) &&
    checkOf(word.slice(0, LENGTH)) === word[LENGTH]
  )
}

/** Weighted by place, modulo a prime: one wrong character, and two that changed places, are always noticed. */
function checkOf(code: string): string {
  const sum = [...code].reduce((total, letter, i) => total + (i + 2) * LETTERS.indexOf(letter), 0)
  return LETTERS[sum % LETTERS.length]
}
