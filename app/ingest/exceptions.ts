import { Exception } from '@adonisjs/core/exceptions'

/** Nothing was stored and nothing acknowledged: the sender keeps its copy and comes again. */
export class IngestUnavailable extends Exception {
  static status = 503
  static code = 'E_UNAVAILABLE'
  static message = 'Nothing was stored. Send it again in a moment.'
}
