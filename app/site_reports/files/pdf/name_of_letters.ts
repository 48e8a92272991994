/** ISO 15924, by what the Unicode property is called. */
const SCRIPTS = {
  Hiragana: 'Jpan',
  Katakana: 'Jpan',
  Han: 'Hani',
  Hangul: 'Kore',
  Bengali: 'Beng',
  Tamil: 'Taml',
  Telugu: 'Telu',
  Gujarati: 'Gujr',
  Gurmukhi: 'Guru',
  Kannada: 'Knda',
  Malayalam: 'Mlym',
  Sinhala: 'Sinh',
  Khmer: 'Khmr',
  Lao: 'Laoo',
  Myanmar: 'Mymr',
  Ethiopic: 'Ethi',
  Tibetan: 'Tibt',
  Mongolian: 'Mong',
}

const tests = Object.entries(SCRIPTS).map(([script, code]) => ({
  test: new RegExp(`\\p{Script=${script}}`, 'u'),
  code,
}))

/** What stands for letters that cannot be drawn: `[Japanese ×4]`, or which they are. */
export function nameOfLetters(text: string, language: string): string {
  const found = tests.find(({ test }) => test.test(text))
  const letters = [...text]
  if (!found) return `[${letters.slice(0, 3).map(codeOf).join(' ')}]`
  const name = new Intl.DisplayNames(language, { type: 'script' }).of(found.code)
  return `[${name} ×${letters.length}]`
}

function codeOf(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
