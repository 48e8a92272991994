import { atSite } from '~/composables/at_site'
import { ref } from 'vue'
import { router } from '@inertiajs/vue3'
import { type LeadFilter, queryOf } from '~/components/leads/lead_filter'

/** Filter, page and opened lead, all in the address: a colleague who opens it sees the same. */
export function useLeadAddress(siteId: string, given: string | null) {
  const path = `${atSite(siteId)}/leads`
  const opened = ref(given)
  const after = () => new URLSearchParams(window.location.search).get('after')

  function open(id: string | null) {
    opened.value = id
    const url = `${id ? `${path}/${id}` : path}${window.location.search}`
    router.replace({ url, preserveState: true, preserveScroll: true })
  }

  function filterBy(filter: LeadFilter) {
    const options = { preserveState: true, preserveScroll: true, replace: true, only: ['desk'] }
    router.get(`${opened.value ? `${path}/${opened.value}` : path}${queryOf(filter)}`, {}, options)
  }

  return {
    opened,
    open,
    filterBy,
    pageAddress: (filter: LeadFilter, next: string | null) =>
      path + queryOf(filter, { after: next }),
    /** The same page, to be read again. */
    listUrl: (filter: LeadFilter) => `${path}/list${queryOf(filter, { after: after() })}`,
    exportUrl: (filter: LeadFilter) => `${path}/export.csv${queryOf(filter)}`,
  }
}
