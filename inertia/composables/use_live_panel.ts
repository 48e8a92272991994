import { onBeforeUnmount, onMounted, shallowRef } from 'vue'
import type { Panel } from '~/components/live/feed_card.vue'

export interface OpenPanel {
  sessionId: string
  panel: Panel
}

/** Somebody who passes over the marks does not want them all to open; somebody who goes to the panel wants it to stay. */
const OPEN_AFTER_MS = 120
const CLOSE_AFTER_MS = 200

/** Which card shows its journey or explains its score: one at a time. Escape and a click elsewhere close it. */
export function useLivePanel() {
  const current = shallowRef<OpenPanel | null>(null)
  let due: ReturnType<typeof setTimeout> | undefined

  function set(next: OpenPanel | null, after = 0) {
    clearTimeout(due)
    if (after === 0) current.value = next
    else due = setTimeout(() => (current.value = next), after)
  }

  const isOpen = (sessionId: string, panel: Panel) =>
    current.value?.sessionId === sessionId && current.value.panel === panel

  /** The pointer is on the marks, or on the panel itself. */
  function peek(sessionId: string) {
    if (current.value?.panel === 'score') return
    set({ sessionId, panel: 'journey' }, isOpen(sessionId, 'journey') ? 0 : OPEN_AFTER_MS)
  }

  function close(sessionId: string, panel?: Panel) {
    if (!panel) return set(null)
    const isOther = current.value !== null && !isOpen(sessionId, panel)
    if (!isOther) set(null, CLOSE_AFTER_MS)
  }

  function onPointerDown({ target }: PointerEvent) {
    const { sessionId } = current.value ?? {}
    const card = (target as Element).closest('[data-session]')
    if (sessionId && card?.getAttribute('data-session') !== sessionId) set(null)
  }
  function onKeyDown({ key }: KeyboardEvent) {
    if (key === 'Escape') set(null)
  }

  onMounted(() => {
    document.addEventListener('pointerdown', onPointerDown)
    document.addEventListener('keydown', onKeyDown)
  })
  onBeforeUnmount(() => {
    clearTimeout(due)
    document.removeEventListener('pointerdown', onPointerDown)
    document.removeEventListener('keydown', onKeyDown)
  })

  return {
    current,
    open: (sessionId: string, panel: Panel) => set({ sessionId, panel }),
    peek,
    close,
  }
}
