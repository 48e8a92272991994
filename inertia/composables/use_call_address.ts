import { atSite } from '~/composables/at_site'
import { ref } from 'vue'
import { router } from '@inertiajs/vue3'
import { type CallFilter, queryOf } from '~/components/calls/call_filter'

/** Filter, page and opened call, all in the address: a colleague who opens it sees the same. */
export function useCallAddress(siteId: string) {
  const path = `${atSite(siteId)}/calls`
  const param = (name: string) => new URLSearchParams(window.location.search).get(name)
  const opened = ref(param('call'))

  function open(id: string | null) {
    opened.value = id
    const query = new URLSearchParams(window.location.search)
    if (id) query.set('call', id)
    else query.delete('call')
    const search = query.toString()
    const url = search ? `${path}?${search}` : path
    router.replace({ url, preserveState: true, preserveScroll: true })
  }

  function filterBy(filter: CallFilter) {
    opened.value = null
    const options = { preserveState: true, preserveScroll: true, replace: true, only: ['monitor'] }
    router.get(path + queryOf(filter), {}, options)
  }

  return {
    opened,
    open,
    filterBy,
    pageAddress: (filter: CallFilter, before: string | null) => path + queryOf(filter, { before }),
    /** The same page, to be read again. */
    listUrl: (filter: CallFilter) => `${path}/list${queryOf(filter, { before: param('before') })}`,
  }
}
