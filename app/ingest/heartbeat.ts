/** A sign of life: it moves the end of its session and is not stored as an event. */
export function isHeartbeat(event: { action: string }) {
  return event.action === 'heartbeat'
}
