import { validateHeaderValue } from 'node:http'

/** Ours, and those of the specification: nobody sets them. */
const TAKEN = /^(?:webhook-|content-|user-agent$)/

/** Those that say where a request goes and where it ends: the host would refuse each message. */
const RESERVED =
  /^(?:accept-encoding|connection|expect|host|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/

/** `Name: value`, one a line. Throws words for a person; they do not contain the value. */
export function customHeaders(text: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const at = line.indexOf(':')
    const name = line.slice(0, at).trim().toLowerCase()
    if (at < 1 || !/^[\w-]+$/.test(name)) throw new Error('a header is written as Name: value')
    if (TAKEN.test(name) || RESERVED.test(name)) {
      throw new Error(`the header ${name} is not yours to set`)
    }
    headers[name] = checkedValue(name, line.slice(at + 1).trim())
  }
  return headers
}

function checkedValue(name: string, value: string) {
  try {
    validateHeaderValue(name, value)
    return value
  } catch {
    throw new Error(`the value of the header ${name} has characters that cannot be sent`)
  }
}
