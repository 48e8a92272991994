/** Host name of a URL, lower case; null for what is no web address. */
export function hostOf(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return (protocol === 'https:' || protocol === 'http:') && hostname ? hostname : null
}

/** `host` is `domain` or below it. Compares names, not letters: `notexample.com` is not below `example.com`. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
