import type { CheckedDestination } from '#app/deliveries/checked_destination'

/** What people say of a destination, except its secrets: name, settings, events, min_score, channels, source_labels. */
export function columnsOf(parameter: string): string {
  return `json_to_record(${parameter}::json) AS given
    (name text, settings jsonb, events text[], min_score smallint, channels text[], source_labels text[])`
}

export function columnValues(destination: CheckedDestination): string {
  const { name, open, events, minScore, channels, sourceLabels } = destination
  return JSON.stringify({
    name,
    settings: open,
    events,
    min_score: minScore,
    channels,
    source_labels: sourceLabels,
  })
}
