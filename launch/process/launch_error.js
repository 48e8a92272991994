/**
 * Something a person can put right: printed as it is, without a stack.
 */
export class LaunchError extends Error {
  /**
   * @param {string} message what is wrong
   * @param {string} [cure] what to do about it
   * @param {string} [output] what the failed command printed
   */
  constructor(message, { cure = '', output = '' } = {}) {
    super(message)
    this.cure = cure
    this.output = output
  }

  toString() {
    return [this.output.trimEnd(), `✖ ${this.message}`, this.cure && `  ${this.cure}`]
      .filter(Boolean)
      .join('\n')
  }
}
