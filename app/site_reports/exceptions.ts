import { ToldProblem } from '#app/shared/told_problem'

export class TooManySchedules extends ToldProblem {
  static status = 422
  static code = 'E_TOO_MANY_SCHEDULES'
  static message = 'A site has at most 10 reports by mail.'
  help = 'Remove one that nobody needs any more.'
}

export class TooManyRecipients extends ToldProblem {
  static status = 422
  static code = 'E_TOO_MANY_RECIPIENTS'
  static message = 'A report is sent to at most 25 recipients.'
  help = 'Use an address that forwards to all of them.'
}

export class TooManyOutside extends ToldProblem {
  static status = 422
  static code = 'E_TOO_MANY_OUTSIDE'
  static message =
    'A workspace sends reports to at most 100 addresses of people who do not belong to it.'
  help = 'Invite them to the workspace, or take some of them from the lists.'
}

export class NobodyToSendTo extends ToldProblem {
  static status = 422
  static code = 'E_NOBODY_TO_SEND_TO'
  static message = 'Nobody is on the list of this report.'
  help = 'Add somebody first.'
}

export class NoMailServer extends ToldProblem {
  static status = 409
  static code = 'E_NO_MAIL_SERVER'
  static message = 'This installation sends no mail.'
  help = 'Its operator has to set SMTP_HOST first.'
}

export class MailNotSent extends ToldProblem {
  static status = 502
  static code = 'E_MAIL_NOT_SENT'
  static message = 'The mail server did not take the mail.'
  help = 'Try again in a while; the log of the server says more.'
}
