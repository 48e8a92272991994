import { atSite } from '~/composables/at_site'
import { router } from '@inertiajs/vue3'
import { useTrafficAddress } from '~/composables/use_traffic_address'
import { type Change, queryOf } from '~/components/traffic/address'
import type { View } from '~/components/traffic/types'

type More = Record<string, string>

interface Page {
  /** After the site's own: `/conversions/funnels`. */
  path: string
  /** Which props follow the address. */
  only: string[]
  /** What the page asks for besides days and filters. */
  more?: More
}

/** The same days and filters as on the page about traffic, on a page of another kind. */
export function useConversionsAddress(view: () => View, page: () => Page) {
  const pathOf = (end: string) => `${atSite(view().site.id)}${end}`
  const addressOf = (change: Change = {}, more: More = {}) =>
    pathOf(page().path) + queryOf(view(), change, { ...page().more, ...more })

  return {
    ...useTrafficAddress(view),
    addressOf,
    show(change: Change) {
      const options = { preserveState: true, preserveScroll: true, only: page().only }
      router.get(addressOf(change), {}, options)
    },
    /** Another page with the same days and filters. */
    elsewhere: (end: string, more: More = {}) => pathOf(end) + queryOf(view(), {}, more),
  }
}

export type ConversionsAddress = ReturnType<typeof useConversionsAddress>
