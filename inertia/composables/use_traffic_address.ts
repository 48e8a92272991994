import { atSite } from '~/composables/at_site'
import { router } from '@inertiajs/vue3'
import { type Change, queryOf } from '~/components/traffic/address'
import type { View } from '~/components/traffic/types'

type More = Record<string, string>

/** What the page shows stands in its address, so that a colleague opens the same, and going back goes back. */
export function useTrafficAddress(
  view: () => View,
  /** Which page of them it is, and which of its props follow the address. */
  page: '' | '/visits' = '',
  only: string[] = ['view', 'answer']
) {
  const path = () => `${atSite(view().site.id)}/traffic`
  const addressOf = (change: Change = {}, more: More = {}) =>
    path() + page + queryOf(view(), change, more)

  return {
    addressOf,
    /** Other figures: they are asked for. */
    show(change: Change) {
      const options = { preserveState: true, preserveScroll: true, only }
      router.get(addressOf(change), {}, options)
    },
    /** The same figures seen another way: nothing has to be asked for. */
    look(change: Pick<Change, 'figure' | 'tabs'>) {
      router.replace({
        url: addressOf(change),
        props: (props: any) => ({ ...props, view: { ...props.view, ...change } }),
        preserveState: true,
        preserveScroll: true,
      })
    },
    rowsUrl: (more: More, change: Change = {}) => `${path()}/rows${queryOf(view(), change, more)}`,
    exportUrl: (more: More = {}) => `${path()}/export.csv${queryOf(view(), {}, more)}`,
    visitsUrl: () => `${path()}/visits${queryOf(view())}`,
    trafficUrl: () => path() + queryOf(view()),
  }
}

export type TrafficAddress = ReturnType<typeof useTrafficAddress>
