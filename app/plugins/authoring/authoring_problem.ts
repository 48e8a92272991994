/** What an author did that a command cannot go on with. */
export class AuthoringProblem extends Error {
  constructor(
    readonly code: `E_${string}`,
    message: string,
    readonly help: string
  ) {
    super(message)
  }
}
