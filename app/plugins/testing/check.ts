/** One thing that a plugin must do. */
export interface Check {
  name: string
  /** Throws an `Error` that says what is wrong. Each can be run alone, and again. */
  run(): void | Promise<void>
}
