import type { Data } from '@generated/data'

export type ImportedFile = Data.Calls.Importing.CallImport
export type Mapping = ImportedFile['mapping']
export type Field = Extract<keyof Mapping['columns'], string>
export type ChosenMapping = Omit<Mapping, 'country'>

/** What a column can be, the most important first. */
export const FIELDS: { field: Field; label: string; help?: string; isNeeded?: boolean }[] = [
  { field: 'number', label: 'Caller’s number', isNeeded: true },
  { field: 'calledAt', label: 'Called at', isNeeded: true },
  { field: 'time', label: 'Time of day', help: 'When it stands apart from the date' },
  { field: 'duration', label: 'Length', help: 'Seconds, 1:35 or 0:01:35' },
  { field: 'dialled', label: 'Number that was called' },
  { field: 'ownId', label: 'Id of the call', help: 'Keeps a call from being stored twice' },
  { field: 'status', label: 'Qualified or junk', help: 'Yes, good, won; no, spam, junk' },
  { field: 'direction', label: 'Direction', help: 'Outgoing calls are left out' },
  { field: 'reference', label: 'Reference code', help: 'That a visitor was shown' },
]

export const DATE_ORDERS = [
  { value: 'ymd', label: 'Year, month, day' },
  { value: 'dmy', label: 'Day, month, year' },
  { value: 'mdy', label: 'Month, day, year' },
  { value: 'unix', label: 'Seconds since 1970' },
]

export const CLOCKS = [
  { value: 'mm:ss', label: 'Minutes and seconds' },
  { value: 'hh:mm', label: 'Hours and minutes' },
]

const DELIMITERS: Record<string, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}

export function nameOfDelimiter(delimiter: string) {
  return DELIMITERS[delimiter] ?? delimiter
}

export function counted(count: number, one: string, many = `${one}s`) {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** `lines 4, 7 and others`. */
export function namedLines(lines: number[], count: number) {
  const named = lines.map((line) => line.toLocaleString('en-GB')).join(', ')
  return `${count === 1 ? 'line' : 'lines'} ${named}${count > lines.length ? ' and others' : ''}`
}

export const IMPORT_STATES = {
  draft: 'Not imported yet',
  begun: 'Begun',
  done: 'Imported',
  taken_back: 'Taken back',
}
