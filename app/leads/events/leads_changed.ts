/** Leads of a site are not what they were, or there are new ones: told after the commit. The ids are those of whole leads. */
export class LeadsChanged {
  constructor(
    readonly siteId: string,
    readonly leadIds: string[]
  ) {}
}
