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
    case 'lead.created':
      return `A new lead on ${site}: *${who(data)}* (score ${plain(data.score)}${labelled(data)})`
    case 'lead.status_changed':
      return `The lead *${who(data)}* on ${site} is *${plain(data.status)}* now${worth(data)}`
    case 'call.received':
      return `*${who(data)}* called ${site}${lasted(data)} (score ${plain(data.score)}${from})`
    case 'call.matched':
      return data.session
        ? `The call of *${who(data)}* to ${site} belongs to a visit${from} (score ${plain(data.score)})`
        : `The call of *${who(data)}* to ${site} belongs to no visit any more`
    case 'call.status_changed':
      return `The call of *${who(data)}* to ${site} is *${plain(data.status ?? 'open')}* now`
    case 'connection.needs_attention':
      return `Google Ads of ${site} (*${plain(data.account?.name)}*) needs attention: ${plain(data.problem)}`
    case 'endpoint.failing':
    case 'endpoint.disabled':
      return `The webhook *${plain(data.endpoint?.name)}* of ${site} ${event.endsWith('disabled') ? 'was switched off' : 'has been failing for three days'}: ${plain(data.problem)}`
    case 'ping':
      return `A test from ${site || 'OpsMantik'}`
    default:
      return `${plain(event)} on ${site}`
  }
}

function who({ phone_number: number }: { phone_number?: unknown }) {
  return typeof number === 'string' ? plain(number) : 'somebody without a number'
}

function labelled({ source_label: label }: { source_label?: unknown }) {
  return typeof label === 'string' ? `, from ${plain(label)}` : ''
}

function lasted({ duration_sec: seconds }: { duration_sec?: unknown }) {
  if (typeof seconds !== 'number') return ''
  return seconds < 60 ? ` for ${seconds} s` : ` for ${Math.round(seconds / 60)} min`
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
