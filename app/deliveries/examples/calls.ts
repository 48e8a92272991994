import { exampleSession, exampleSite } from '#app/deliveries/examples/visits'
import type {
  CallMatched,
  CallReceived,
  CallStatusChanged,
} from '#app/deliveries/payloads/call_messages'

const received: CallReceived['data'] = {
  id: 'call_019a3f12d4b87e11a2c4f00dcafe0001',
  site: exampleSite,
  phone_number: '+441134960123',
  called_number: '+44 113 496 0000',
  called_at: '2026-03-02T09:17:20.000Z',
  duration_sec: 184,
  source: 'twilio',
  flags: [],
  status: null,
  match: {
    method: 'fingerprint',
    confidence: 95,
    reasons: [
      { signal: 'same_fingerprint', points: 55 },
      { signal: 'active_just_before', points: 20 },
      { signal: 'had_conversion', points: 10 },
      { signal: 'only_visit', points: 10 },
    ],
  },
  session: exampleSession,
  score: 55,
  band: 'engaged',
  sequence: 1,
}

export const callReceivedExample: CallReceived = {
  type: 'call.received',
  version: 1,
  timestamp: '2026-03-02T09:17:20.000Z',
  data: received,
}

export const callMatchedExample: CallMatched = {
  type: 'call.matched',
  version: 1,
  timestamp: '2026-03-02T09:21:02.114Z',
  data: {
    ...received,
    match: {
      method: 'manual',
      confidence: 100,
      reasons: [{ signal: 'chosen_by_person', points: 100 }],
    },
    sequence: 2,
    previous_session_id: null,
  },
}

export const callStatusChangedExample: CallStatusChanged = {
  type: 'call.status_changed',
  version: 1,
  timestamp: '2026-03-02T09:24:48.902Z',
  data: { ...received, status: 'qualified', sequence: 3, previous_status: null },
}
