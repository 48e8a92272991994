import * as parts from '#app/deliveries/schemas/parts'

const { object, textOrNull, site } = parts

const status = { enum: ['qualified', 'junk', null] }

const call = {
  id: parts.id('call'),
  site,
  phone_number: {
    ...parts.phoneNumber,
    description: 'Who called, as E.164; null when it was withheld.',
  },
  called_number: { ...textOrNull, description: 'Which number was called, as it was told to us.' },
  called_at: parts.instant,
  duration_sec: { type: ['integer', 'null'], minimum: 0 },
  source: { type: 'string', description: 'Who told us of it: a page, a server, or a provider.' },
  flags: {
    type: 'array',
    items: { enum: ['repeated', 'internal', 'test', 'short'] },
    description: 'Why it may be no lead.',
  },
  status,
  match: {
    ...object({
      method: textOrNull,
      confidence: { type: 'integer', minimum: 0, maximum: 100 },
      reasons: parts.reasons,
    }),
    type: ['object', 'null'],
    description: 'How the visit was found; null when there is none.',
  },
  session: {
    ...parts.session,
    type: ['object', 'null'],
    description: 'The visit that the call belongs to, if that is known.',
  },
  score: parts.score,
  band: parts.band,
  sequence: parts.sequenceOf('call'),
} satisfies Record<string, parts.Schema>

export const callReceived = object(call)

export const callMatched = object({
  ...call,
  previous_session_id: parts.id('sess', true),
})

export const callStatusChanged = object({ ...call, previous_status: status })
