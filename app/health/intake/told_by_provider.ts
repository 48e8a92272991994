/** What a telephony provider sent, as what it most likely is: JSON, or the fields of a form. Otherwise its text. */
export function toldByProvider(body: unknown): unknown {
  if (typeof body !== 'string') return body
  const json = objectIn(body)
  if (json) return json
  const fields = [...new URLSearchParams(body)]
  const isForm = fields.length > 0 && fields.every(([name]) => /^[\w.[\]-]{1,64}$/.test(name))
  return isForm ? Object.fromEntries(fields) : body
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
