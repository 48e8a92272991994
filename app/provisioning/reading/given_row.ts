import type { Value } from '#app/provisioning/columns'

export interface Problem {
  /** Null: all of the row. */
  column: string | null
  message: string
}

/** What a file says of a site. A column that is not in `values` is not said, and stays as it is. */
export interface GivenRow {
  /** Of the file; in JSON the number of the object, from 1. */
  line: number
  values: Record<string, Value>
  /** Why the row cannot be taken as it is. */
  problems: Problem[]
}
