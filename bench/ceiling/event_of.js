const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const POINTS = { conversion: 50, interaction: 10 }
const REASONS = {
  conversion: '[{"signal":"conversion","points":50}]',
  interaction: '[{"signal":"interaction","points":10}]',
}

/** Times of one millisecond are written once. */
let lastTime = NaN
let lastText = ''

/**
 * @param {object} payload as it came over the wire
 * @param {Map<string, string>} sites
 * @param {number} receivedAt ms
 * @returns {object | null} null: it cannot be stored
 */
export function eventOf(payload, sites, receivedAt) {
  const { s, id, sid, ts, u, r, ec, ea, el, ev, meta } = payload
  const siteId = sites.get(s)
  const isUsable =
    siteId !== undefined &&
    [u, ec, ea].every((value) => typeof value === 'string' && value) &&
    [id, sid].every((value) => UUID.test(value)) &&
    Number.isFinite(ts)
  if (!isUsable) return null

  const at = timeText(ts)
  return {
    siteId,
    id,
    sid,
    at,
    month: `${at.slice(0, 7)}-01`,
    receivedAt,
    url: u,
    referrer: r ?? null,
    category: ec,
    action: ea,
    label: el ?? null,
    value: ev ?? null,
    metadata: meta ? JSON.stringify(meta) : null,
    fingerprint: meta?.fp ?? null,
    score: POINTS[ec] ?? 0,
    reasons: REASONS[ec] ?? '[]',
  }
}

function timeText(ms) {
  if (ms !== lastTime) {
    lastTime = ms
    lastText = new Date(ms).toISOString()
  }
  return lastText
}
