import { ToldProblem } from '#app/shared/told_problem'

class FileProblem extends ToldProblem {
  static status = 422
  field = 'file'
}

export class NoHistory extends FileProblem {
  static code = 'E_NO_HISTORY'
  static message = 'No days were found in this file.'
  help =
    'It takes a CSV export of Google Analytics 4 with a column for the date, the zip of a Plausible export, or website_event.csv of Umami.'
}

export class HistoryKnown extends FileProblem {
  static status = 409
  static code = 'E_HISTORY_KNOWN'
  static message = 'This file is here already.'
  help = 'Nothing was added. It stands in the list below.'
}

export class HistoryTooLarge extends FileProblem {
  static status = 413
  static code = 'E_HISTORY_TOO_LARGE'
  static message = 'The file is larger than 50 MB.'
  help = 'Export a shorter period, and import one after the other.'
}

export class NoHistoryFile extends FileProblem {
  static code = 'E_NO_FILE'
  static message = 'No file was chosen.'
  help = 'Choose the file that the other tool has exported.'
}

export class UnsafeHistory extends FileProblem {
  static code = 'E_UNSAFE_ARCHIVE'
  static message = 'This archive is damaged, or is not what Plausible exports.'
  help = 'Download it again, and upload the file as it is.'
}
