import { AdsProblem } from '#app/ads/ads_problem'

export class NothingWaiting extends AdsProblem {
  static code = 'E_NOTHING_WAITING'
  static status = 409
  static message = 'Nothing is waiting for a file.'
  static help =
    'Conversions that are held for review come later. If somebody else has just taken a file, it is in the list below.'
}

/** Somebody else was quicker, or it was pressed twice. */
export class FileSettled extends AdsProblem {
  static code = 'E_FILE_SETTLED'
  static status = 409
  static message = 'It was already said what became of this file.'
  static help = 'Load the page again to see it.'
}

export class FileNotUploaded extends AdsProblem {
  static code = 'E_FILE_NOT_UPLOADED'
  static status = 409
  static message = 'Nobody has said that this file was uploaded.'
  static help = 'Say so first, then which of its rows failed.'
}

export class NoSuchRows extends AdsProblem {
  static code = 'E_NO_SUCH_ROWS'
  static status = 422
  static help =
    'Write order ids or numbers of lines, as a table program counts them. Nothing was changed.'
}
