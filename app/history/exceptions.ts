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

export class HistoryUnderWay extends FileProblem {
  static status = 409
  static code = 'E_HISTORY_UNDER_WAY'
  static message = 'Another file of this site is being read.'
  help = 'Wait until it is read, or discard it; then upload this one again.'
}

export class HistoryNotRead extends ToldProblem {
  static status = 409
  static code = 'E_HISTORY_NOT_READ'
  static message = 'This file is not read yet.'
  help = 'Wait until its days are listed.'
}

export class HistoryTooLarge extends FileProblem {
  static status = 413
  static code = 'E_HISTORY_TOO_LARGE'
  static message = 'The file is larger than 1 GB.'
  help = 'Export a shorter period, and import one after the other.'
}

export class HistoryTooLong extends FileProblem {
  static code = 'E_HISTORY_TOO_LONG'
  static message = 'The file has more than 10 million rows.'
  help = 'Export a shorter period, and import one after the other.'
}

export class NoHistoryFile extends FileProblem {
  static code = 'E_NO_FILE'
  static message = 'No file was chosen.'
  help = 'Choose the file that the other tool has exported.'
}

export class HistoryGone extends ToldProblem {
  static status = 410
  static code = 'E_HISTORY_GONE'
  static message = 'The file is no longer kept here.'
  help = 'Discard this import, and upload the file again.'
}

export class UnsafeHistory extends FileProblem {
  static code = 'E_UNSAFE_ARCHIVE'
  static message = 'This archive is damaged, or is not what Plausible exports.'
  help = 'Download it again, and upload the file as it is.'
}
