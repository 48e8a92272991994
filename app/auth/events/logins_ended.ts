/** Some of a person's sessions were ended, and are to notice at once: told after the commit. */
export class LoginsEnded {
  constructor(
    readonly userId: string,
    /** Left out: several, and the database says which. */
    readonly sessionId?: string
  ) {}
}
