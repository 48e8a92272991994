import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { json, type GoogleAds } from '#tests/support/google_ads_server'

export const INGEST = '/datamanager/v1/events:ingest'
export const STATUS = '/datamanager/v1/requestStatus:retrieve'
export const adjustmentsOf = (customerId: string) =>
  `/ads/v26/customers/${customerId}:uploadConversionAdjustments`

export interface FakeEvent {
  transactionId: string
  eventTimestamp: string
  eventSource: string
  conversionValue?: number
  currency?: string
  adIdentifiers?: Record<string, string>
  userData?: { userIdentifiers: Record<string, string>[] }
  consent?: { adUserData: string }
}

/**
 * The Data Manager API, as far as its documentation of November 2026 goes: one bad field refuses the whole request, what became of
 * each is told later, and the same transaction id again is a change. It knows what it was told, so that a test can see doubles.
 */
export class DataManager {
  /** By transaction id: what Google counts. */
  conversions = new Map<string, { value: number | null; times: number; event: FakeEvent }>()
  /** All requests that were taken, with their events in order. */
  batches: { id: string; body: any; events: FakeEvent[] }[] = []
  /** Codes by click id or transaction id: what becomes of them later. */
  reasons = new Map<string, string>()
  /** Refuses these click ids at once. */
  refused = new Set<string>()
  /** Refuses without saying which. */
  isMute = false
  /** Places as text, as numbers, or not told at all. */
  indices: 'numbers' | 'strings' | 'none' = 'numbers'
  /** Polls that find it still at work. */
  pending = 0
  isAllowlisted = true

  constructor(
    private google: GoogleAds,
    customerId: string
  ) {
    google.route(INGEST, (response, body, request) => this.#ingest(response, body, request))
    google.route(STATUS, (response, _, request) => this.#status(response, request))
    google.route(adjustmentsOf(customerId), (response, body, request) =>
      this.#adjust(response, body, request)
    )
  }

  get events(): FakeEvent[] {
    return this.batches.flatMap(({ events }) => events)
  }

  #ingest(response: ServerResponse, body: string, request: IncomingMessage) {
    if (!this.#isPermitted(response, request, '/auth/datamanager')) return
    const told = JSON.parse(body)
    const violations = told.events.flatMap((event: FakeEvent, place: number) =>
      wrongWith(event, told, this.refused).map((code) => ({
        field: this.isMute ? 'events' : `events.events[${place}].ad_identifiers`,
        description: 'not as it should be',
        reason: code,
      }))
    )
    if (told.events.length > 2_000) violations.push({ field: 'events', reason: 'TOO_MANY_EVENTS' })
    if (violations.length > 0) return refuse(response, violations)
    const id = `request-${randomUUID()}`
    if (told.validateOnly) return json(response, 200, { requestId: id })
    this.batches.push({ id, body: told, events: told.events })
    for (const event of told.events as FakeEvent[]) this.#keep(event)
    json(response, 200, { requestId: id })
  }

  #keep(event: FakeEvent) {
    if (this.#codeOf(event)) return
    const known = this.conversions.get(event.transactionId)
    const value = event.conversionValue ?? null
    this.conversions.set(event.transactionId, { value, times: (known?.times ?? 0) + 1, event })
  }

  #codeOf({ transactionId, adIdentifiers = {} }: FakeEvent) {
    const [click] = Object.values(adIdentifiers)
    return this.reasons.get(transactionId) ?? this.reasons.get(click)
  }

  #status(response: ServerResponse, request: IncomingMessage) {
    if (!this.#isPermitted(response, request, '/auth/datamanager')) return
    const id = new URL(request.url!, 'http://google').searchParams.get('requestId')
    const batch = this.batches.find((one) => one.id === id)
    if (!batch) {
      return refuse(response, [{ field: 'request_id', reason: 'INVALID_REQUEST_ID' }])
    }
    if (this.pending-- > 0) return this.#tell(response, 'PROCESSING')
    const placed = batch.events.map((event, place) => ({ place, code: this.#codeOf(event) }))
    const byCode = Map.groupBy(
      placed.filter(({ code }) => code),
      ({ code }) => code!
    )
    const errorCounts = [...byCode].map(([reason, rows]) => ({
      reason,
      recordCount: String(rows.length),
      ...(this.indices !== 'none' && {
        recordIndices: rows.map(({ place }) =>
          this.indices === 'strings' ? String(place) : place
        ),
      }),
    }))
    const failed = placed.filter(({ code }) => code).length
    const state = failed === 0 ? 'SUCCESS' : failed === placed.length ? 'FAILED' : 'PARTIAL_SUCCESS'
    this.#tell(response, state, { errorCounts })
  }

  #tell(response: ServerResponse, requestStatus: string, errorInfo?: object) {
    json(response, 200, { requestStatusPerDestination: [{ requestStatus, errorInfo }] })
  }

  #adjust(response: ServerResponse, body: string, request: IncomingMessage) {
    if (!this.#isPermitted(response, request, '/auth/adwords')) return
    const { conversionAdjustments } = JSON.parse(body)
    const errors = conversionAdjustments.flatMap(({ orderId }: any, index: number) => {
      const error = this.isAllowlisted
        ? this.conversions.delete(orderId)
          ? null
          : 'CONVERSION_NOT_FOUND'
        : 'CUSTOMER_NOT_ALLOWLISTED_FOR_THIS_FEATURE'
      const location = { fieldPathElements: [{ fieldName: 'conversion_adjustments', index }] }
      return error ? [{ errorCode: { x: error }, message: 'no', location }] : []
    })
    json(response, 200, {
      results: conversionAdjustments.map(() => ({})),
      ...(errors.length > 0 && { partialFailureError: { code: 3, details: [{ errors }] } }),
    })
  }

  #isPermitted(response: ServerResponse, request: IncomingMessage, scope: string) {
    const permitted = this.google.permits(request, scope)
    if (permitted === null) json(response, 401, { error: { status: 'UNAUTHENTICATED' } })
    if (permitted === false) {
      const details = [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }]
      json(response, 403, { error: { status: 'PERMISSION_DENIED', details } })
    }
    return permitted === true
  }
}

function wrongWith(event: FakeEvent, { encoding }: any, refused: Set<string>): string[] {
  const wrong: string[] = []
  const ids = Object.entries(event.adIdentifiers ?? {})
  if (!event.transactionId) wrong.push('REQUIRED_FIELD_MISSING')
  if (Number.isNaN(Date.parse(event.eventTimestamp))) wrong.push('EVENT_TIME_INVALID')
  if (!['WEB', 'PHONE', 'OTHER'].includes(event.eventSource)) wrong.push('REQUIRED_FIELD_MISSING')
  if (ids.length === 0 && !event.userData) wrong.push('NO_IDENTIFIERS_PROVIDED')
  if (ids.some(([, id]) => refused.has(id))) wrong.push('INVALID_GCLID')
  if (event.conversionValue !== undefined && !event.currency) wrong.push('INVALID_CURRENCY_CODE')
  const hashes = event.userData?.userIdentifiers.flatMap((one) => Object.values(one)) ?? []
  if (hashes.length > 0 && encoding !== 'HEX') wrong.push('INVALID_ENCODING')
  if (hashes.some((hash) => !/^[0-9a-f]{64}$/.test(hash))) wrong.push('INVALID_HASH')
  return wrong
}

function refuse(response: ServerResponse, fieldViolations: object[]) {
  json(response, 400, {
    error: {
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: 'There was a problem with the request.',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          'reason': (fieldViolations[0] as any).reason,
        },
        { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations },
      ],
    },
  })
}
