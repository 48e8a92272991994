import { ref, watch } from 'vue'
import { router } from '@inertiajs/vue3'
import { readOrder, writeOrder } from '~/components/overview/order'

const PATH = '/sites'
const param = (name: string) => new URLSearchParams(window.location.search).get(name)

/** Of a filter by group: the sites in none. */
export const NO_GROUP = 'none'

/** Order, search and group, all in the address: a colleague who opens it sees the same. Only the period is the server's. */
export function useOverviewAddress() {
  const order = ref(readOrder(param('sort')))
  const wanted = ref(param('q') ?? '')
  const group = ref(param('group'))

  function addressOf(days: number) {
    const query = new URLSearchParams()
    const entries = {
      days: days === 7 ? null : String(days),
      sort: writeOrder(order.value),
      q: wanted.value.trim(),
      group: group.value,
    }
    for (const [name, value] of Object.entries(entries)) if (value) query.set(name, value)
    const search = query.toString()
    return search ? `${PATH}?${search}` : PATH
  }

  watch([order, wanted, group], () => {
    const url = addressOf(Number(param('days') ?? 7))
    router.replace({ url, preserveState: true, preserveScroll: true })
  })

  function choose(days: number) {
    const options = { preserveState: true, preserveScroll: true, replace: true, only: ['overview'] }
    router.get(addressOf(days), {}, options)
  }

  return { order, wanted, group, choose }
}
