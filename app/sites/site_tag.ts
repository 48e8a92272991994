/**
 * What goes into the page. `appUrl` is the configured address, never the one of the request: a forged `Host` header must not
 * end up in somebody's page.
 */
export function siteTag(appUrl: string, publicId: string): string {
  const src = new URL('/assets/core.js', appUrl).href
  return `<script defer src="${src}" data-site-id="${publicId}"></script>`
}
