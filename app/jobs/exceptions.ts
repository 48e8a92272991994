import { Exception } from '@adonisjs/core/exceptions'

/** Somebody has asked this run to stop. */
export class RunStopped extends Exception {
  static code = 'E_RUN_STOPPED'
  static status = 409
  static message = 'Somebody has stopped this run.'
}

export class RunUnderWay extends Exception {
  static code = 'E_RUN_UNDER_WAY'
  static status = 409
  static message = 'This is running already for this site.'
  static help = 'Wait until it has finished, or stop it first.'
}
