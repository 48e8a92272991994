import { ToldProblem } from '#app/shared/told_problem'

class FileProblem extends ToldProblem {
  static status = 422
  field = 'file'
}

export class NoFile extends FileProblem {
  static code = 'E_NO_FILE'
  static message = 'No file came.'
  static help = 'Choose a CSV or JSON file.'
}

export class FileTooLarge extends FileProblem {
  static code = 'E_FILE_TOO_LARGE'
  static status = 413
  static message = 'The file is larger than 10 MB.'
  static help = 'Cut it into several, each with the first row.'
}

export class NotTable extends FileProblem {
  static code = 'E_NOT_TABLE'
  static message = 'This is neither CSV nor JSON.'
  static help =
    'Save the table as CSV in the program that made it; a packed file has to be unpacked.'
}

export class NotRows extends FileProblem {
  static code = 'E_NOT_ROWS'
  static message = 'The JSON cannot be read as a list of sites.'
  static help = 'It has to be a list of objects, or an object with such a list under "sites".'
}

export class NoRows extends FileProblem {
  static code = 'E_NO_ROWS'
  static message = 'There is no site in this file.'
  static help = 'The first row names the columns, each further row is a site.'
}

export class TooManyRows extends FileProblem {
  static code = 'E_TOO_MANY_ROWS'
  static message = 'There are more than 5,000 sites in this file.'
  static help = 'Cut it into several, each with the first row.'
}

export class UnknownColumn extends FileProblem {
  static code = 'E_UNKNOWN_COLUMN'

  constructor(name: string) {
    super(`There is no column "${name}".`)
    this.help = 'Take a name from the list of columns, or take the column out.'
  }
}

export class ColumnTwice extends FileProblem {
  static code = 'E_COLUMN_TWICE'

  constructor(name: string) {
    super(`There are two columns "${name}".`)
    this.help = 'Take one of them out.'
  }
}

export class NoKey extends FileProblem {
  static code = 'E_NO_KEY'
  static message = 'There is neither a column "domain" nor a column "external_id".'
  static help = 'By one of them a row finds its site.'
}

export class StalePreview extends ToldProblem {
  static status = 409
  static code = 'E_STALE_PREVIEW'
  static message = 'The sites have changed since this preview was made. Nothing was applied.'
  help = 'The preview is made anew: look at it, and apply it again.'
}

export class RowsRefused extends ToldProblem {
  static status = 422
  static code = 'E_ROWS_REFUSED'
  static message = 'Some rows are refused, so nothing was applied.'
  help = 'Put them right and upload the file again, or apply the good rows only.'
}

export class AlreadyDone extends ToldProblem {
  static status = 409
  static code = 'E_ALREADY_DONE'
  static message = 'Somebody else has applied this, or taken it back, meanwhile.'
  help = 'Look at what became of it.'
}

export class TooManyGroups extends ToldProblem {
  static status = 422
  static code = 'E_TOO_MANY_GROUPS'
  static message = 'A workspace has at most 200 groups.'
  help = 'Delete one that is not needed any more.'
}

export class NoSuchWorkspace extends ToldProblem {
  static status = 404
  static code = 'E_NO_WORKSPACE'
  static message = 'There is no workspace with this id.'
  static help = 'It is in the address of the pages of the workspace.'
}

/** What to say at a shell of an error that was to be expected; throws what was not. */
export function problemOf(error: unknown): { code: `E_${string}`; message: string } {
  if (!(error instanceof ToldProblem)) throw error
  const { code, message, help } = error
  return { code: code as `E_${string}`, message: [message, help].filter(Boolean).join(' ') }
}
