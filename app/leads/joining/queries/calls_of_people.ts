/** What a match has to be worth before it says who somebody is; a guess is shown with its call, and joins nobody. */
const SURE = 50

/** Calls of alias `c` that are somebody's, with own lines of alias `o` left-joined by the number of the call. */
export const IS_ASIDE = `c.flags && ARRAY['internal', 'test']`

export const IS_BY_PERSON = `coalesce(c.match->>'method' = 'manual', false)`

export const IS_SURE = `(c.matched_fingerprint IS NOT NULL AND
  (c.match IS NULL OR c.match->>'method' = 'manual' OR (c.match->>'confidence')::numeric >= ${SURE}))`

export const OWN_LINE = `LEFT JOIN own_lines o ON o.site_id = c.site_id AND o.number = c.phone_number`

/** A page may tell of the number that was pressed, which is the site's; telephony knows who called. `:internal` are the house's. */
export const IS_PERSONS = `(c.phone_number IS NOT NULL AND c.phone_number <> ALL (:internal::text[])
  AND (o.number IS NULL OR (o.told_by = 'page' AND c.source <> 'page')))`
