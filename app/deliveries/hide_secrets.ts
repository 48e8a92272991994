/** Shorter ones would take half of the words of an ordinary message with them. */
const MIN_LENGTH = 4

/**
 * Takes secrets out of what the other side said: servers repeat in their complaints what they were sent. Of a list of headers
 * each value is a secret of its own, also without the word before it (`Bearer ...`).
 */
export function hideSecrets(secrets: readonly string[]): (text: string) => string {
  const hidden = secrets
    .flatMap((secret) => [secret, ...secret.split('\n').flatMap(partsOf)])
    .filter(({ length }) => length >= MIN_LENGTH)
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
    .sort((a, b) => b.length - a.length)
  return (text) => hidden.reduce((cleaned, secret) => cleaned.replaceAll(secret, '[secret]'), text)
}

function partsOf(line: string) {
  const value = line.slice(line.indexOf(':') + 1).trim()
  return [value, value.slice(value.indexOf(' ') + 1)]
}
