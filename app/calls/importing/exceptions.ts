import { ToldProblem } from '#app/shared/told_problem'

/** What a person can put right. */
class ImportProblem extends ToldProblem {
  static status = 422
}

class FileProblem extends ImportProblem {
  field = 'file'
}

export class NoFile extends FileProblem {
  static code = 'E_NO_FILE'
  static message = 'No file came.'
  static help = 'Choose a CSV file.'
}

export class FileTooLarge extends FileProblem {
  static code = 'E_FILE_TOO_LARGE'
  static status = 413
  static message = 'The file is larger than 20 MB.'
  static help = 'Cut it into several, each with the first row.'
}

export class NotText extends FileProblem {
  static code = 'E_NOT_CSV'
  static message = 'This is no text.'
  static help = 'Save the table as CSV in the program that made it.'
}

export class EmptyFile extends FileProblem {
  static code = 'E_EMPTY_FILE'
  static message = 'There is nothing in this file.'
}

export class TooManyColumns extends FileProblem {
  static code = 'E_TOO_MANY_COLUMNS'
  static message = 'The first row has more than 200 cells.'
}

export class TooManyRows extends FileProblem {
  static code = 'E_TOO_MANY_ROWS'
  static message = 'The file has more than 250,000 rows.'
  static help = 'Cut it into several, each with the first row.'
}

export class NotReady extends ImportProblem {
  static code = 'E_NOT_READY'
  static message = 'Say first in which columns the caller’s number and the time are.'
}

export class AlreadyStarted extends ImportProblem {
  static code = 'E_ALREADY_STARTED'
  static status = 409
  static message = 'This import has begun meanwhile.'
}

export class UploadGone extends ImportProblem {
  static code = 'E_UPLOAD_GONE'
  static status = 409
  static message = 'What was uploaded is not kept any more.'
  static help =
    'Upload the file again. Rows that were stored before are known, and are not stored twice.'
}

export class OtherUnderWay extends ImportProblem {
  static code = 'E_RUN_UNDER_WAY'
  static status = 409
  static message = 'Another import of this site is under way.'
  static help = 'Wait until it has finished, or stop it first.'
}

export class MayNotImport extends ImportProblem {
  static code = 'E_FORBIDDEN'
  static status = 403
  static message = 'Viewers look at calls. Owners, admins and analysts import them.'
}

/** What to say at a shell of an error that was to be expected; throws what was not. */
export function problemOf(error: unknown): { code: `E_${string}`; message: string } {
  if (!(error instanceof ImportProblem)) throw error
  const { code, message, help } = error
  return { code: code as `E_${string}`, message: [message, help].filter(Boolean).join(' ') }
}
