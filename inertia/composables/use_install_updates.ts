import { onBeforeUnmount, onMounted } from 'vue'
import { router } from '@inertiajs/vue3'

const POLL_MS = 3_000

/** Least time between two look-ups while signals pour in, ms. */
const GAP_MS = 300

/**
 * Keeps the install status fresh: the site's live stream says when something arrived, and the page asks for the status.
 * While there is no stream it asks every three seconds, as long as somebody looks.
 */
export function useInstallUpdates(siteId: string) {
  let source: EventSource | undefined
  let poll: ReturnType<typeof setInterval> | undefined
  let due: ReturnType<typeof setTimeout> | undefined

  function refresh() {
    due ??= setTimeout(() => {
      due = undefined
      router.reload({ only: ['status'], async: true })
    }, GAP_MS)
  }

  onMounted(() => {
    source = new EventSource(`/sites/${siteId}/live/stream`)
    /** Something may have come while there was no stream: the first time as well. */
    source.onopen = refresh
    source.onmessage = ({ data }) => {
      if (JSON.parse(data).type === 'signal') refresh()
    }
    poll = setInterval(() => {
      if (source?.readyState !== EventSource.OPEN && !document.hidden) refresh()
    }, POLL_MS)
  })

  onBeforeUnmount(() => {
    source?.close()
    clearInterval(poll)
    clearTimeout(due)
  })
}
