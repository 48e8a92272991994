import type { HttpContext } from '@adonisjs/core/http'

/** Where a login session keeps the site that its person last looked at. */
export const LAST_SITE = 'last_site'

const SITE_PAGE = /^\/sites\/([0-9a-f-]{36})\//

/** Notes the site that a page is about; writes only when it is another one than before. */
export function noteLastSite({ request, session }: HttpContext) {
  const id = SITE_PAGE.exec(request.url())?.[1]
  if (id && session.get(LAST_SITE) !== id) session.put(LAST_SITE, id)
}
