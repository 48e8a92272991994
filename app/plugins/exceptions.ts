import { Exception } from '@adonisjs/core/exceptions'

/** A plugin that is not what its contract says. Stops the boot: a scorer must not fail on the first click. */
export class InvalidPlugin extends Exception {
  static code = 'E_PLUGIN_INVALID'
  static status = 500

  constructor(plugin: string, problem: string, help: string) {
    super(`Plugin ${plugin}: ${problem}`)
    this.help = help
  }
}
