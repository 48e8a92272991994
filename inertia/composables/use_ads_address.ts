import { atSite } from '~/composables/at_site'
import { router } from '@inertiajs/vue3'
import type { Ads } from '~/components/ads/types'

type Asked = Partial<{ from: string; to: string; campaign: string; by: string }>

/** What the page shows stands in its address, so that a colleague opens the same. */
export function useAdsAddress(ads: () => Ads) {
  function addressOf(asked: Asked = {}): string {
    const { site, shown } = ads()
    const here = shown?.campaign ? { campaign: shown.campaign.id, by: shown.level } : {}
    const query = new URLSearchParams({ ...shown?.period, ...here, ...asked })
    for (const [name, value] of [...query]) if (!value) query.delete(name)
    return `${atSite(site.id)}/ads?${query}`
  }

  function show(asked: Asked) {
    router.get(addressOf(asked), {}, { preserveScroll: true, preserveState: true })
  }

  return { addressOf, show }
}
