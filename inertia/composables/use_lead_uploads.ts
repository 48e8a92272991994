import { shallowRef, watch } from 'vue'
import type { Receipt } from '~/components/uploads/words'

interface Asked {
  siteId: string
  leadId: string
  /** Another one: something of the lead has changed, and with it perhaps what is told of it. */
  version: number
}

/** What networks were told of a lead. That it could not be read hides it: the lead itself matters more. */
export function useLeadUploads(asked: () => Asked) {
  const receipts = shallowRef<Receipt[]>([])

  async function read() {
    const { siteId, leadId } = asked()
    try {
      const answer = await fetch(`/sites/${siteId}/leads/${leadId}/uploads`, {
        headers: { accept: 'application/json' },
      })
      const told: { receipts: Receipt[] } = answer.ok ? await answer.json() : { receipts: [] }
      if (leadId === asked().leadId) receipts.value = told.receipts
    } catch {
      if (leadId === asked().leadId) receipts.value = []
    }
  }

  watch(
    () => asked().leadId,
    () => (receipts.value = [])
  )
  watch(() => [asked().leadId, asked().version], read, { immediate: true })
  return receipts
}
