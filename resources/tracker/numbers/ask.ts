/** As `app/collect/show_number.ts` says it. */
export interface Answer {
  number?: Swap | null
  reference?: string | null
}

/** One number in the place of another, in each way to write it, in the same order. */
export interface Swap {
  from: Form[]
  to: Form[]
  e164: string
}

export interface Form {
  digits: string
  text: string
}

const { src } = document.currentScript as HTMLScriptElement

/** Of the tracker; without them the visitor has said no, or the browser keeps nothing. */
function known(storage: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return window[storage].getItem('opmantik_session_' + key)
  } catch {
    return null
  }
}

/** Asks what to show. No answer changes nothing; where the visitor has said no there is nothing to show any more. */
export function ask(done: (answer: Answer) => void) {
  const fingerprint = known('localStorage', 'fp')
  const sid = known('sessionStorage', 'sid')
  if (!fingerprint || !sid) return done({})
  const url = new URL(src)
  fetch(url.origin + '/api/number', {
    method: 'POST',
    credentials: 'omit',
    body: JSON.stringify({ site_id: url.search.slice(1), sid, fingerprint }),
  })
    .then((response) => (response.ok ? response.json() : undefined))
    .then((answer) => answer && done(answer))
    .catch(() => {})
}
