/** A name in `start/jobs.ts`. */
export const AD_COSTS = 'ad_costs'
