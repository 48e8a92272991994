/** What is counted of leads `l` that began in some days, as SQL; wherever such figures are shown. */
export const LEAD_COUNTS = `count(*)::int AS leads,
  count(*) FILTER (WHERE l.status IN ('qualified', 'won'))::int AS qualified,
  count(*) FILTER (WHERE l.status = 'junk')::int AS junk`
