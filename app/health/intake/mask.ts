/** Control and format characters, and halves of characters: they would change how the rest is shown, or cannot be stored. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

const EMAIL = /[^\s@/?&=:,;<>()"']{1,64}(?:@|%(?:25){0,3}40)[^\s@/?&=:,;<>()"']{1,255}/gi

/** What people, and addresses, put between digits. */
const GAP = String.raw`(?:[\s().\-/]|%(?:25){0,3}(?:20|28|29)){0,3}`

/** Seven digits or more, and no letter or dash beside them: ids have those. */
const NUMBER = new RegExp(
  String.raw`(?<![\w.-])(?:\+|%2B)?\(?\d${GAP}(?:\d${GAP}){5,18}\d(?![\w-])`,
  'gi'
)

const LONGEST = 300

/** A text of a stranger as it may be kept and shown: without addresses and phone numbers, and not long. */
export function masked(text: string, longest = LONGEST): string {
  const cut = text.slice(0, longest + 1).replace(UNPRINTABLE, '')
  const plain = cut.replace(EMAIL, '[e-mail]').replace(NUMBER, '[number]')
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…`.toWellFormed() : plain
}
