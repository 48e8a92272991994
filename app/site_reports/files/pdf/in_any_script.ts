import bidiModule, { type Bidi } from 'bidi-js'
import { fontOf, hasLetters, ROBOTO } from '#app/site_reports/files/pdf/fonts'
import { nameOfLetters } from '#app/site_reports/files/pdf/name_of_letters'

/** A piece of a line in one font. */
export interface Fragment {
  text: string
  font: string
}

interface Run extends Fragment {
  level: number
}

/** Its types describe a CommonJS module, and it is none. */
const bidi = (bidiModule as unknown as () => Bidi)()
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** They could turn around what stands next to a name. */
const ORDERS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g
const CONTROLS = /[\p{Cc}\u2028\u2029\ufeff]+/gu
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
/** What is read from the right stands in one line. */
const LONGEST_FROM_THE_RIGHT = 60

/**
 * A text as pieces in fonts that have its letters, in the order in which they are drawn. Letters that no font has are named: a blank would
 * say that there was nothing.
 */
export function inAnyScript(text: string, language: string): Fragment[] {
  const plain = text.normalize('NFC').replace(ORDERS, '').replace(CONTROLS, ' ')
  const isMixed = FROM_THE_RIGHT.test(plain)
  const written = isMixed ? shortened(plain) : plain
  const levels = isMixed ? bidi.getEmbeddingLevels(written).levels : null
  const runs = runsOf(written, levels, language)
  return levels ? inDrawingOrder(runs).map(drawn) : runs.map(({ level: _, ...run }) => run)
}

function shortened(text: string): string {
  const groups = [...graphemes.segment(text)].map(({ segment }) => segment)
  if (groups.length <= LONGEST_FROM_THE_RIGHT) return text
  return `${groups.slice(0, LONGEST_FROM_THE_RIGHT - 1).join('')}…`
}

function runsOf(text: string, levels: Uint8Array | null, language: string): Run[] {
  const runs: Run[] = []
  let unknown = ''
  const nameUnknown = () => {
    if (unknown) add(runs, { text: nameOfLetters(unknown, language), font: ROBOTO, level: 0 })
    unknown = ''
  }
  for (const { segment, index } of graphemes.segment(text)) {
    const level = levels?.[index] ?? 0
    const last = runs.at(-1)
    const isTurned = level % 2 === 1 && last?.level === level
    const goesOn = isTurned && /^\s$/.test(segment) && hasLetters(last.font, segment)
    const font = goesOn && !unknown ? last.font : fontOf(segment)
    if (font === null) {
      unknown += segment
      continue
    }
    nameUnknown()
    add(runs, { text: segment, font, level })
  }
  nameUnknown()
  return runs
}

function add(runs: Run[], run: Run) {
  const last = runs.at(-1)
  if (last && last.font === run.font && last.level === run.level) last.text += run.text
  else runs.push(run)
}

/** Rule L2 of the Unicode Bidirectional Algorithm, for runs instead of letters. */
function inDrawingOrder(runs: Run[]): Run[] {
  const drawing = [...runs]
  const highest = Math.max(...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < drawing.length; from++) {
      let to = from
      while (to < drawing.length && drawing[to].level >= level) to++
      if (to === from) continue
      drawing.splice(from, to - from, ...drawing.slice(from, to).reverse())
      from = to
    }
  }
  return drawing
}

/** The font turns around what it knows to be read from the right; brackets and the like are turned around here. */
function drawn({ text, font, level }: Run): Fragment {
  if (level % 2 === 0) return { text, font }
  if (FROM_THE_RIGHT.test(text)) {
    return { text: text.replaceAll(' ', '\u00a0'), font }
  }
  const mirrored = [...text].reverse().map((letter) => bidi.getMirroredCharacter(letter) ?? letter)
  return { text: mirrored.join(''), font }
}
