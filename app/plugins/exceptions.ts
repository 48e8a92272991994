import { Exception } from '@adonisjs/core/exceptions'

type Code =
  | 'E_PLUGIN_CONFIG'
  | 'E_PLUGIN_NOT_FOUND'
  | 'E_PLUGIN_BROKEN'
  | 'E_PLUGIN_MANIFEST'
  | 'E_PLUGIN_CONTRACT'
  | 'E_PLUGIN_SETTINGS'
  | 'E_PLUGIN_WORDS'
  | 'E_PLUGIN_DUPLICATE'
  | 'E_PLUGIN_DEFAULT'

/** A plugin that is not what its contract says. Stops the boot: a scorer must not fail on the first click. */
export class InvalidPlugin extends Exception {
  static status = 500

  /** `plugin`: its name, or where it stands when it has none that can be read. */
  constructor(code: Code, plugin: string, problem: string, help: string) {
    super(`Plugin ${plugin}: ${problem}`, { code })
    this.help = help
  }

  /** For whoever starts the application or a command: what is wrong and what to do, without a stack to look for it in. */
  render() {
    process.stderr.write(`\n✖ ${this.message} [${this.code}]\n  ${this.help}\n\n`)
  }
}
