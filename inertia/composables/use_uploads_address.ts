import { router } from '@inertiajs/vue3'
import type { Uploads } from '~/components/uploads/words'

type Asked = Partial<
  Record<'state' | 'target' | 'lead' | 'period' | 'q' | 'before' | 'receipt', string | null>
>

/** What the ledger shows stands in its address, so that a colleague opens the same. */
export function useUploadsAddress(uploads: () => Uploads) {
  const path = () => `/sites/${uploads().site.id}/ads/uploads`

  /** Another filter begins on its first page. */
  function addressOf(asked: Asked = {}, at = ''): string {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...uploads().filter, ...asked })) {
      if (value) query.set(name, value)
    }
    const text = query.toString()
    return path() + at + (text && `?${text}`)
  }

  const show = (asked: Asked) =>
    router.get(addressOf(asked), {}, { preserveScroll: true, preserveState: true })

  /** Beside the page that is being looked at. */
  function open(receipt: string | null) {
    const address = new URL(window.location.href)
    if (receipt) address.searchParams.set('receipt', receipt)
    else address.searchParams.delete('receipt')
    router.get(
      address.pathname + address.search,
      {},
      { preserveScroll: true, preserveState: true, only: ['uploads'] }
    )
  }

  return { path, addressOf, show, open }
}
