import { Exception } from '@adonisjs/core/exceptions'

export interface ProblemExtras {
  headers?: Record<string, string>
  /** Of fields of the body or the query. */
  errors?: { field: string; message: string }[]
}

/** Something that the API says no to, as RFC 9457 wants it; `code` becomes its type. */
export class ApiProblem extends Exception {
  readonly extras: ProblemExtras

  constructor(
    status: number,
    code: `E_${string}`,
    message: string,
    { help, ...extras }: ProblemExtras & { help?: string } = {}
  ) {
    super(message, { status, code })
    this.help = help
    this.extras = extras
  }

  /** It is the sender's to mend, and nothing for our log. */
  report() {}
}

export const noSuchThing = () =>
  new ApiProblem(404, 'E_NOT_FOUND', 'There is no such thing, or this token may not see it.')
