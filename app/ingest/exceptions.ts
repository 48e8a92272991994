import { Exception } from '@adonisjs/core/exceptions'

/** What a batch was to be built on is not remembered any more. */
export class Forgotten extends Exception {
  /** As PostgreSQL says it when a transaction was built on what is no longer so. */
  static code = '40001'
}

/** Nothing was stored and nothing acknowledged: the sender keeps its copy and comes again. */
export class IngestUnavailable extends Exception {
  static status = 503
  static code = 'E_UNAVAILABLE'
  static message = 'Nothing was stored. Send it again in a moment.'
}
