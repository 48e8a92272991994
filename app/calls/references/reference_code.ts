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

/** Codes in what a caller wrote or somebody typed in, each once: words of six letters whose check character is right. */
export function codesIn(text: string): string[] {
  const words = text.toUpperCase().match(/[A-Z0-9]+/g) ?? []
  return [...new Set(words.filter(isCode))].slice(0, MAX_CODES)
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
