import { words } from '~/words/words'
import { number } from '~/words/formats'
import type { Data } from '@generated/data'

export type ImportedFile = Data.Calls.Importing.CallImport
export type Mapping = ImportedFile['mapping']
export type Field = Extract<keyof Mapping['columns'], string>
export type ChosenMapping = Omit<Mapping, 'country'>

const t = words('call_import')

/** What a column can be, the most important first. */
const FIELDS: readonly Field[] = [
  'number',
  'calledAt',
  'time',
  'duration',
  'dialled',
  'ownId',
  'status',
  'direction',
  'reference',
]
const NEEDED: readonly Field[] = ['number', 'calledAt']

export const fieldsToChoose = () =>
  FIELDS.map((field) => {
    const help = `field_help.${field}`
    return {
      field,
      label: t(`field.${field}`),
      help: t.has(help) ? t(help) : undefined,
      isNeeded: NEEDED.includes(field),
    }
  })

const DELIMITERS: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

/** `12 rows, 5 columns between commas, UTF-8`. */
export function aboutFile({ rows, width, delimiter, encoding }: ImportedFile) {
  return t('about', {
    rows,
    columns: width,
    delimiter: DELIMITERS[delimiter] ?? delimiter,
    encoding: encoding.toUpperCase(),
  })
}

/** `lines 4, 7 and others`. */
export function namedLines(lines: number[], count: number) {
  return t('lines', {
    count,
    lines: lines.map((line) => number(line)).join(', '),
    more: count > lines.length ? 'yes' : 'no',
  })
}
