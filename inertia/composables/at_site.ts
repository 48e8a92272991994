const SHARED = /^\/shared\/[0-9a-f-]{36}(?=\/)/

/** Where the pages of a site are: below the link, for who looks at it by a shared link. */
export const atSite = (siteId: string) => `${sharedLink()}/sites/${siteId}`

/** The beginning of all addresses of the shared link by which this page is seen; empty for people who are signed in. */
export const sharedLink = (address = globalThis.location?.pathname ?? '') =>
  SHARED.exec(address)?.[0] ?? ''
