import { ToldProblem } from '#app/shared/told_problem'
import type { ZipFault, ZipRefused } from '#app/shared/guarded_zip'

/** An archive that is not stored as it is; the message says which file, and which line of it. */
export class ArchiveRefused extends ToldProblem {
  static status = 422
  static code = 'E_ARCHIVE_REFUSED'
  help: string

  constructor(message: string, help = '') {
    super(message)
    this.help = help
  }
}

const FAULTS: Record<ZipFault, (file: string) => string> = {
  not_a_zip: () => 'This file is no whole zip archive.',
  too_many_files: () => 'The archive has too many files.',
  bad_name: () => 'The archive has a name that leads out of it.',
  twice: (file) => `The archive has this file twice: ${file}.`,
  no_plain_file: (file) => `The archive has something that is no plain file: ${file}.`,
  too_large: (file) => `This file of the archive is too large when it is unpacked: ${file}.`,
  broken: (file) => `The archive is damaged at ${file || 'its end'}.`,
}

export function inOurWords({ fault, file }: ZipRefused) {
  const message = FAULTS[fault](file ?? '')
  return fault === 'not_a_zip' || fault === 'broken'
    ? new ArchiveRefused(message, 'Download it again, and upload the file as it is.')
    : new ArchiveRefused(message)
}

export class NotEmpty extends ToldProblem {
  static status = 409
  static code = 'E_WORKSPACE_NOT_EMPTY'
  static message = 'A workspace is imported into an empty one, and there is something in this one.'
  help = 'Make a new workspace, and import there.'
}

export class OtherImport extends ToldProblem {
  static status = 409
  static code = 'E_OTHER_IMPORT'
  static message = 'There is an import in this workspace already.'
  help = 'Discard it or remove what it brought first.'
}

export class ImportStateChanged extends ToldProblem {
  static status = 409
  static code = 'E_IMPORT_STATE'
  static message = 'This import cannot do that now.'
  help = 'Load the page again to see how far it is.'
}

export class ArchiveGone extends ToldProblem {
  static status = 410
  static code = 'E_ARCHIVE_GONE'
  static message = 'The file is no longer kept here.'
  help = 'Make it or upload it again.'
}

export class NoArchive extends ToldProblem {
  static status = 422
  static code = 'E_NO_FILE'
  static message = 'No file was chosen.'
  help = 'Choose the archive that an export has made.'
  field = 'file'
}

export class ArchiveTooLarge extends ToldProblem {
  static status = 413
  static code = 'E_ARCHIVE_TOO_LARGE'
  static message = 'The archive is larger than 20 GB.'
  help = 'Import it with the command workspace:import.'
  field = 'file'
}
