import * as parts from '#app/deliveries/schemas/parts'

const { object, text, site } = parts

const upload = {
  site,
  network: { ...text, description: 'Which ad network, such as google-ads.' },
  target: { ...text, description: 'As the site calls it.' },
  transaction_id: { ...text, description: 'What the network knows it by.' },
  lead_id: parts.id('lead'),
  session_id: parts.id('sess', true),
  value: parts.amount,
  currency: { type: ['string', 'null'], pattern: '^[A-Z]{3}$' },
  converted_at: parts.instant,
}

export const conversionUploaded = object(upload)
export const conversionFailed = object({
  ...upload,
  reason: { ...text, description: 'A code; more may come.' },
  problem: { ...text, description: 'The same in a sentence.' },
})
