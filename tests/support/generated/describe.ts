import type { Written } from './write.js'

const SHOWN = 2_000

/** A request for whoever has to find out what is wrong with it. */
export function describe({ method, path, headers, body }: Written): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const text = body.toString().trimEnd().replaceAll('\0', '\\0')
  const rest = text.length > SHOWN ? ' ...' : ''
  return [
    `${method} ${path}`,
    ...lines,
    '',
    `${text.slice(0, SHOWN)}${rest} (${body.length} bytes)`,
  ].join('\n')
}
