import { words } from '~/words/words'

const t = words('ui')

/** An answer of the server that is not a success, in the language of the person. */
export class Refused extends Error {
  /** What one can do about it. */
  readonly help?: string

  constructor(
    readonly status: number,
    /** The whole of it: a 409 brings what is there now. */
    readonly body: any
  ) {
    super(body?.error?.message ?? t('no_answer'))
    this.help = body?.error?.help
  }
}

/** Sends a change as JSON, with the token that proves that it comes from our page. Throws `Refused`. */
export async function sendJson<Answer>(
  method: 'POST' | 'PUT',
  path: string,
  body: object = {}
): Promise<Answer> {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1]
  const response = await fetch(path, {
    method,
    headers: {
      'accept': 'application/json',
      'content-type': 'application/json',
      ...(token && { 'x-xsrf-token': decodeURIComponent(token) }),
    },
    body: JSON.stringify(body),
  }).catch(() => null)
  const answer = await response?.json().catch(() => null)
  if (!response?.ok) throw new Refused(response?.status ?? 0, answer)
  return answer
}
