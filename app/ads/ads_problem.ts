import { ToldProblem } from '#app/shared/told_problem'

/** Something that a person has to know, and mostly can do something about: said on the page they came from. */
export class AdsProblem extends ToldProblem {
  /** Not a 5xx: the words are for people, also in the record of a run. */
  static status = 424

  constructor(message?: string, { help }: { help?: string } = {}) {
    super(message)
    if (help) this.help = help
  }
}
