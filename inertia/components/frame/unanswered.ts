import type { Key } from '~/words/namespaces'

type Part<Name extends string> = Name extends `unanswered.${infer Rest}` ? Rest : never
type Words = Part<Key<'frame'>>

interface Reason {
  title: Words
  text: Words
  /** In the words of the server, when they say more. */
  message?: string
  canSignIn?: boolean
}

/** Why the server did not do what a page asked for, from how it answered. */
export function reasonOf(status: number, answer: unknown, wasSignedIn: boolean): Reason {
  const { code, message } = errorOf(answer)
  const lacksProof = code === 'E_BAD_CSRF_TOKEN'
  if (status === 401 || (lacksProof && wasSignedIn)) {
    return { title: 'signed_out', text: 'sign_in_elsewhere', canSignIn: true }
  }
  if (lacksProof) return { title: 'too_old', text: 'send_again' }
  if (status === 403) return { title: 'refused', text: 'forbidden' }
  if (status === 404) return { title: 'refused', text: 'gone' }
  if (status < 500 && message) return { title: 'refused', text: 'still_here', message }
  return { title: 'failed', text: 'still_here' }
}

function errorOf(answer: unknown): { code?: string; message?: string } {
  try {
    const { error } = typeof answer === 'string' ? JSON.parse(answer) : answer
    return error ?? {}
  } catch {
    return {} // A proxy in front of us answers with a page of its own.
  }
}
