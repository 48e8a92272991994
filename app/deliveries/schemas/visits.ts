import * as parts from '#app/deliveries/schemas/parts'

const { object, text, textOrNull, score, band, reasons, site, session, sequenceOf } = parts

export const conversionCreated = object({
  id: parts.id('conv'),
  site,
  session,
  action: text,
  label: textOrNull,
  value: parts.amount,
  currency: parts.currency,
  url: text,
  score,
  band,
  score_reasons: reasons,
  scored_by: text,
  sequence: sequenceOf('session'),
  metadata: { type: 'object' },
})

export const leadScored = object({
  site,
  session,
  band,
  previous_band: band,
  score,
  score_reasons: reasons,
  scored_by: textOrNull,
  sequence: sequenceOf('session'),
})
