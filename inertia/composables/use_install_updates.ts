import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted } from 'vue'

const POLL_MS = 3_000

/** Least time between two look-ups while signals pour in, ms. */
const GAP_MS = 300

/** A browser opens six connections to a host: a tab that nobody looks at gives its own back. */
const HIDDEN_MS = 60_000

/**
 * Keeps the install status fresh: the site's live stream says when something arrived, and the page asks for the status.
 * While there is no stream it asks every three seconds, as long as somebody looks.
 */
export function useInstallUpdates(siteId: string) {
  let source: EventSource | undefined
  let poll: ReturnType<typeof setInterval> | undefined
  let due: ReturnType<typeof setTimeout> | undefined
  let hidden: ReturnType<typeof setTimeout> | undefined

  function refresh() {
    due ??= setTimeout(() => {
      due = undefined
      router.reload({ only: ['status', 'first'], async: true })
    }, GAP_MS)
  }

  function open() {
    if (source && source.readyState !== EventSource.CLOSED) return
    source = new EventSource(`/sites/${siteId}/live/stream`)
    /** Something may have come while there was no stream: also before the first one. */
    source.onopen = refresh
    source.onmessage = ({ data }) => {
      if (JSON.parse(data).type === 'signal') refresh()
    }
  }

  function onVisibility() {
    clearTimeout(hidden)
    if (document.hidden) hidden = setTimeout(() => source?.close(), HIDDEN_MS)
    else open()
  }

  onMounted(() => {
    open()
    document.addEventListener('visibilitychange', onVisibility)
    poll = setInterval(() => {
      if (source?.readyState !== EventSource.OPEN && !document.hidden) refresh()
    }, POLL_MS)
  })

  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', onVisibility)
    source?.close()
    for (const timer of [poll, due, hidden]) clearTimeout(timer)
  })
}
