import { randomInt } from 'node:crypto'

/** Letters and digits only, so that a double click selects it whole; 16 of 36 are 82 bits. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 16

/** The opaque key of a site in the tag on its pages. */
export function newPublicId(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
