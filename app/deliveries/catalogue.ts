import * as parts from '#app/deliveries/schemas/parts'
import * as examples from '#app/deliveries/schemas/examples'

/**
 * What the outside can be told of. A type keeps its meaning for ever; fields may be added to a version, and whatever else
 * changes makes a new version.
 */
export interface CatalogueEntry {
  version: number
  summary: string
  schema: parts.Schema
  /** Keeps the schema, as a receiver would get it. */
  example: object
}

export const EVENT_TYPES = [
  'conversion.created',
  'lead.scored',
  'endpoint.failing',
  'endpoint.disabled',
  'ping',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

const { envelope, object, text, textOrNull, score, band, reasons, sequence, site, session } = parts

const endpointState = object({
  site,
  endpoint: object({ id: { type: 'string', pattern: '^ep_' }, name: text }),
  failing_since: parts.instant,
  problem: text,
})

export const CATALOGUE: Readonly<Record<EventType, CatalogueEntry>> = {
  'conversion.created': entry(
    'A visitor did what the site is there for: called, wrote, sent a form.',
    object({
      id: { type: 'string', pattern: '^conv_[0-9a-f]{32}$' },
      site,
      session,
      action: text,
      label: textOrNull,
      value: { type: ['number', 'null'] },
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      url: text,
      score,
      band,
      score_reasons: reasons,
      scored_by: text,
      sequence,
      metadata: { type: 'object' },
    }),
    examples.conversionCreatedExample
  ),
  'lead.scored': entry(
    'A visit came into a higher band. Told once for each visit and band.',
    object({
      site,
      session,
      band,
      previous_band: band,
      score,
      score_reasons: reasons,
      scored_by: textOrNull,
      sequence,
    }),
    examples.leadScoredExample
  ),
  'endpoint.failing': entry(
    'Another endpoint of the site has taken nothing for three days.',
    endpointState,
    examples.endpointFailingExample
  ),
  'endpoint.disabled': entry(
    'Another endpoint of the site was switched off, because it took nothing for five days or said that it is gone.',
    endpointState,
    examples.endpointDisabledExample
  ),
  'ping': entry(
    'A test that somebody sent.',
    object({ site, message: text }),
    examples.pingExample
  ),
}

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(CATALOGUE, type)
}

function entry(
  summary: string,
  data: parts.Schema,
  example: { type: string; version: number }
): CatalogueEntry {
  const { type, version } = example
  return { version, summary, schema: envelope(type, version, summary, data), example }
}
