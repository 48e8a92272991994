/** What a visitor typed is not to become a link, or a call for the whole channel. */
function plain(value: unknown): string {
  return String(value ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .slice(0, 200)
}

/** A line for people. A type that it does not know is told by its name. */
export function lineFor(event: string, body: string): string {
  const data = parsed(body)?.data ?? {}
  const site = plain(data.site?.domain)
  const from = data.session ? `, from ${plain(data.session.source_label)}` : ''
  switch (event) {
    case 'conversion.created':
      return `*${plain(data.action)}* on ${site} (score ${plain(data.score)}${from})${worth(data)}`
    case 'lead.scored':
      return `A visitor of ${site} is *${plain(data.band)}* now (score ${plain(data.score)}${from})`
    case 'endpoint.failing':
    case 'endpoint.disabled':
      return `The webhook *${plain(data.endpoint?.name)}* of ${site} ${event.endsWith('disabled') ? 'was switched off' : 'has been failing for three days'}: ${plain(data.problem)}`
    case 'ping':
      return `A test from ${site || 'OpsMantik'}`
    default:
      return `${plain(event)} on ${site}`
  }
}

function worth({ value, currency }: { value?: unknown; currency?: unknown }) {
  return typeof value === 'number' ? `, worth ${value} ${plain(currency)}` : ''
}

function parsed(body: string): { data?: any } | null {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
