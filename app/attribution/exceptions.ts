import { Exception } from '@adonisjs/core/exceptions'

/** A file of journeys that is not one. */
export class UnreadablePaths extends Exception {
  static code = 'E_UNREADABLE_PATHS'
  static status = 422
}

/** Nobody can say what this model makes of it. */
export class ModelUnusable extends Exception {
  static code = 'E_MODEL_UNUSABLE'
  static status = 422
}

/** Only of sites of the demo is known what their channels caused. */
export class TruthUnknown extends Exception {
  static code = 'E_TRUTH_UNKNOWN'
  static status = 422
}
