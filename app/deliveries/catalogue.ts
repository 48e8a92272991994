import * as calls from '#app/deliveries/schemas/calls'
import * as leads from '#app/deliveries/schemas/leads'
import * as uploads from '#app/deliveries/schemas/uploads'
import * as visits from '#app/deliveries/schemas/visits'
import * as connections from '#app/deliveries/schemas/connections'
import * as endpoints from '#app/deliveries/schemas/endpoints'
import * as callExamples from '#app/deliveries/examples/calls'
import * as leadExamples from '#app/deliveries/examples/leads'
import * as uploadExamples from '#app/deliveries/examples/uploads'
import * as visitExamples from '#app/deliveries/examples/visits'
import * as connectionExamples from '#app/deliveries/examples/connections'
import * as endpointExamples from '#app/deliveries/examples/endpoints'
import { envelope, type Schema } from '#app/deliveries/schemas/parts'

/**
 * What the outside can be told of. A type keeps its meaning for ever; fields may be added to a version, and whatever else
 * changes makes a new version.
 */
export interface CatalogueEntry {
  version: number
  summary: string
  schema: Schema
  /** Keeps the schema, as a receiver would get it. */
  example: object
}

export const EVENT_TYPES = [
  'conversion.created',
  'lead.scored',
  'lead.created',
  'lead.status_changed',
  'call.received',
  'call.matched',
  'call.status_changed',
  'ads.conversion_uploaded',
  'ads.conversion_failed',
  'connection.needs_attention',
  'endpoint.failing',
  'endpoint.disabled',
  'ping',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

export const CATALOGUE: Readonly<Record<EventType, CatalogueEntry>> = {
  'conversion.created': entry(
    'A visitor did what the site is there for: called, wrote, sent a form.',
    visits.conversionCreated,
    visitExamples.conversionCreatedExample
  ),
  'lead.scored': entry(
    'A visit came into a higher band. Told once for each visit and band.',
    visits.leadScored,
    visitExamples.leadScoredExample
  ),
  'lead.created': entry(
    'There is a new lead: a person the site may win.',
    leads.leadCreated,
    leadExamples.leadCreatedExample
  ),
  'lead.status_changed': entry(
    'Somebody said how it stands with a lead: qualified, won, lost.',
    leads.leadStatusChanged,
    leadExamples.leadStatusChangedExample
  ),
  'call.received': entry(
    'Somebody called. Told once for each call, with the visit if it is known by then.',
    calls.callReceived,
    callExamples.callReceivedExample
  ),
  'call.matched': entry(
    'It is known which visit a call belongs to: at once, later, or because somebody chose it. Without a visit: it was taken back.',
    calls.callMatched,
    callExamples.callMatchedExample
  ),
  'call.status_changed': entry(
    'Somebody said what came of a call: qualified, junk, or nothing yet.',
    calls.callStatusChanged,
    callExamples.callStatusChangedExample
  ),
  'ads.conversion_uploaded': entry(
    'An ad network has taken a lead as a conversion.',
    uploads.conversionUploaded,
    uploadExamples.conversionUploadedExample
  ),
  'ads.conversion_failed': entry(
    'An ad network did not take a lead as a conversion.',
    uploads.conversionFailed,
    uploadExamples.conversionFailedExample
  ),
  'connection.needs_attention': entry(
    'Google Ads has to be linked again: costs are not read any more.',
    connections.connectionState,
    connectionExamples.connectionNeedsAttentionExample
  ),
  'endpoint.failing': entry(
    'Another endpoint has taken nothing for three days.',
    endpoints.endpointState,
    endpointExamples.endpointFailingExample
  ),
  'endpoint.disabled': entry(
    'Another endpoint was switched off, because it took nothing for five days or said that it is gone.',
    endpoints.endpointState,
    endpointExamples.endpointDisabledExample
  ),
  'ping': entry('A test that somebody sent.', endpoints.ping, endpointExamples.pingExample),
}

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(CATALOGUE, type)
}

function entry(
  summary: string,
  data: Schema,
  example: { type: string; version: number }
): CatalogueEntry {
  const { type, version } = example
  return { version, summary, schema: envelope(type, version, summary, data), example }
}
