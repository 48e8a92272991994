/** What is wrong with a value. Made beforehand: a good event allocates nothing but itself. */
export class Problem {
  constructor(
    readonly rule: string,
    /** Goes on from "The x field". */
    readonly words: string
  ) {}
}
