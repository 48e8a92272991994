import { kindOf, NEW_SITE, type Value } from '#app/provisioning/columns'

const YES = ['yes', 'true', '1', 'on', 'evet']
const NO = ['no', 'false', '0', 'off', 'hayır', 'hayir']

/** Codes and choices are written in any case. */
const UPPER = ['country', 'currency']
const LOWER = ['on_gpc', 'on_dnt']

/** A cell that our own files guard against being taken for a formula. */
const GUARDED = /^'(?=[\s]*[=+\-@])/

/** Undefined: nothing is said. What cannot be read stays text, and the validator says what is wrong with it. */
export function readCell(column: string, cell: string): Value | undefined {
  const text = cell.trim().replace(GUARDED, '')
  if (text === '') return undefined
  if (text.toLowerCase() === 'none' && mayBeNone(column)) return NEW_SITE[column]
  switch (kindOf(column)) {
    case 'list':
      return text
        .split(/[|;,\n]/)
        .map((part) => part.trim().replace(GUARDED, ''))
        .filter((part) => part !== '')
    case 'number':
      return /^-?\d{1,9}$/.test(text) ? Number(text) : text
    case 'yes_no':
      return yesOrNo(text.toLowerCase()) ?? text
    case 'text':
      return inCase(column, text)
  }
}

function mayBeNone(column: string) {
  const standard = NEW_SITE[column]
  return standard === null || Array.isArray(standard)
}

function yesOrNo(text: string): boolean | null {
  if (YES.includes(text)) return true
  return NO.includes(text) ? false : null
}

function inCase(column: string, text: string) {
  if (UPPER.includes(column)) return text.toUpperCase()
  return LOWER.includes(column) ? text.toLowerCase() : text
}
