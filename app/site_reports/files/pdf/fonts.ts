import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import type { TFontDictionary } from 'pdfmake/interfaces.js'

const require = createRequire(import.meta.url)

/** Roboto (Apache 2.0) comes with pdfmake. */
export const ROBOTO = 'Roboto'

/** Noto (OFL), a script each: the first that has all letters of a group is taken. */
const NOTO = [
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'cyrillic-ext'],
  ['noto-sans', 'greek-ext'],
  ['noto-sans-arabic', 'arabic'],
  ['noto-sans-hebrew', 'hebrew'],
  ['noto-sans-devanagari', 'devanagari'],
  ['noto-sans-thai', 'thai'],
  ['noto-sans-georgian', 'georgian'],
  ['noto-sans-armenian', 'armenian'],
  ['noto-emoji', 'emoji'],
] as const

/** Some forty megabytes each, so an operator who needs them installs them. */
const ON_DEMAND = [
  ['@embedpdf/fonts-sc', 'NotoSansHans'],
  ['@embedpdf/fonts-kr', 'NotoSansKR'],
] as const

interface Face {
  name: string
  normal: string
  bold: string
}

const faces: Face[] = [
  ...NOTO.map(([family, script]) => ({
    name: `${family} ${script}`,
    normal: require.resolve(`@fontsource/${family}/files/${family}-${script}-400-normal.woff`),
    bold: require.resolve(`@fontsource/${family}/files/${family}-${script}-700-normal.woff`),
  })),
  ...ON_DEMAND.flatMap(([name, file]) => installed(name, file)),
]

function installed(name: string, file: string): Face[] {
  try {
    const folder = require.resolve(name).replace(/dist[\\/][^\\/]+$/, 'fonts')
    return [{ name, normal: `${folder}/${file}-Regular.otf`, bold: `${folder}/${file}-Bold.otf` }]
  } catch {
    return []
  }
}

const roboto: TFontDictionary = require('pdfmake/fonts/Roboto.js')

/** As pdfmake wants them. None but Roboto leans. */
export const FONTS: TFontDictionary = {
  ...roboto,
  ...Object.fromEntries(
    faces.map(({ name, normal, bold }) => [
      name,
      { normal, bold, italics: normal, bolditalics: bold },
    ])
  ),
}

export const FONT_FILES = new Set(Object.values(FONTS).flatMap((font) => Object.values(font)))

const letters = new Map<string, Set<number>>()

function lettersOf(name: string): Set<number> {
  let known = letters.get(name)
  if (!known) {
    const font = fontkit.openSync(FONTS[name].normal as string)
    known = new Set('characterSet' in font ? font.characterSet : [])
    letters.set(name, known)
  }
  return known
}

/** Joins emoji, or says how they look: no font needs a picture for that. */
const IS_SILENT = /[\u200c\u200d\ufe0e\ufe0f]/

export function hasLetters(font: string, group: string): boolean {
  const known = lettersOf(font)
  return [...group].every((letter) => known.has(letter.codePointAt(0)!) || IS_SILENT.test(letter))
}

/** Null: none has them. */
export function fontOf(group: string): string | null {
  if (hasLetters(ROBOTO, group)) return ROBOTO
  return faces.find(({ name }) => hasLetters(name, group))?.name ?? null
}
