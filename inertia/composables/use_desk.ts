import { computed, nextTick, ref, type ShallowRef } from 'vue'
import { words } from '~/words/words'
import { isFiltering } from '~/components/leads/lead_filter'
import { useLeadAddress } from '~/composables/use_lead_address'
import { useDeskFigures } from '~/composables/use_desk_figures'
import { useLiveStream } from '~/composables/use_live_stream'
import { useLiveReading } from '~/composables/use_live_reading'
import { type Desk, type Lead, useLeadList } from '~/composables/use_lead_list'

const t = words('leads')

/** What the desk shows, kept as it is by what is told of it, and which lead is opened. */
export function useDesk(
  desk: () => Desk,
  openedFirst: string | null,
  list: Readonly<ShallowRef<HTMLElement | null>>
) {
  const { site } = desk()
  const toast = useToast()
  const address = useLeadAddress(site.id, openedFirst)
  const { opened } = address
  const isPanelOpen = computed(() => opened.value !== null)
  const reading = useLiveReading(list, isPanelOpen)
  const leads = useLeadList(desk, reading.isReading)
  const { figures, refresh } = useDeskFigures(desk)
  const heard = ref(0)
  const openedLead = computed(() => (opened.value ? (leads.find(opened.value) ?? null) : null))
  const isEmpty = computed(
    () => leads.shown.value.length === 0 && !isFiltering(desk().filter) && desk().isFirstPage
  )

  const stream = useLiveStream(site.id, {
    feedUrl: () => address.listUrl(desk().filter),
    onFeed(told: { leads: Lead[] }) {
      leads.replace(told.leads)
      heard.value++
      refresh()
    },
    onLeads(message: { leads: Lead[] }) {
      leads.take(message.leads)
      const ofOpened = message.leads.find(({ id }) => id === opened.value)
      if (ofOpened) heard.value++
      if (ofOpened?.mergedInto) address.open(ofOpened.mergedInto)
      refresh()
    },
  })

  function close() {
    const id = opened.value
    if (!id) return
    address.open(null)
    void nextTick(() =>
      list.value?.querySelector<HTMLElement>(`[data-lead="${id}"] [data-row]`)?.focus()
    )
  }

  function takeAndOpen(lead: Lead) {
    leads.take([lead])
    address.open(lead.id)
  }

  /** What was asked for may have been joined to another one. */
  function takeRead(lead: Lead) {
    leads.take([lead])
    if (opened.value && opened.value !== lead.id) address.open(lead.id)
  }

  function openKnown(id: string) {
    toast.add({ title: t('known'), icon: 'i-lucide-info' })
    address.open(id)
  }

  return {
    ...{ address, opened, openedLead, isEmpty, leads, figures, heard, reading, stream },
    ...{ close, takeAndOpen, takeRead, openKnown },
  }
}
