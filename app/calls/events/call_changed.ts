/** A call was stored, or is not what it was: told after the commit. */
export class CallChanged {
  constructor(
    readonly siteId: string,
    readonly callId: string
  ) {}
}
