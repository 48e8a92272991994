import { atSite } from '~/composables/at_site'
import { router } from '@inertiajs/vue3'
import type { Attribution } from '~/components/attribution/types'

type Asked = Partial<{ from: string; to: string; by: string; in: string; after: string }>

/** What the page shows stands in its address, so that a colleague opens the same. */
export function useAttributionAddress(attribution: () => Attribution) {
  function addressOf(asked: Asked = {}): string {
    const { site, period, dimension, measure } = attribution()
    const query = new URLSearchParams({ ...period, by: dimension, in: measure, ...asked })
    return `${atSite(site.id)}/attribution?${query}`
  }

  function show(asked: Asked) {
    router.get(addressOf(asked), {}, { preserveScroll: true, preserveState: true })
  }

  function conversionAddress(id: string): string {
    const { site, period } = attribution()
    return `${atSite(site.id)}/attribution/conversions/${id}?${new URLSearchParams({ ...period })}`
  }

  /** The same days and the same measure. */
  function costsAddress(): string {
    const { site, period, measure } = attribution()
    return `${atSite(site.id)}/attribution/costs.csv?${new URLSearchParams({ ...period, in: measure })}`
  }

  return { addressOf, show, conversionAddress, costsAddress }
}

export type AttributionAddress = ReturnType<typeof useAttributionAddress>
