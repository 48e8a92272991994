import { randomInt } from 'node:crypto'

/** Without letters and digits that are taken for each other. */
const ALPHABET = 'abcdefghjkmnpqrstvwxyz23456789'

/** Four groups of four, 78 bits. Not from the seed: whoever reads the manual knows that one. */
export function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
