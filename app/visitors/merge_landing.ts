import type { Landing } from '#app/visitors/types'

/** What a session knows after one more page: what was empty is filled, what is known stays. */
export function mergeLanding(known: Landing, page: Landing): Landing {
  return {
    clickIds: { ...page.clickIds, ...known.clickIds },
    utm: { ...page.utm, ...known.utm },
    adParams: { ...page.adParams, ...known.adParams },
  }
}

/** Does the page tell something that the session does not know? */
export function addsTo(known: Landing, page: Landing): boolean {
  return (['clickIds', 'utm', 'adParams'] as const).some((part) =>
    Object.keys(page[part]).some((name) => !Object.hasOwn(known[part], name))
  )
}
