import { useRowKeys, useWayOut } from '~/composables/use_row_keys'
import type { Status } from '~/components/leads/words'

interface Work {
  mark: (id: string, status: Status) => unknown
  note: (id: string) => unknown
  undoLast: (id: string | undefined) => unknown
  search: () => unknown
  close: () => unknown
}

/** Keys for the lead that has the focus, else for the one that is open. */
export function useDeskKeys(mayWork: () => boolean, opened: () => string | null, work: Work) {
  useRowKeys()
  useWayOut(() => `[data-lead="${opened()}"]`, work.close)
  const current = () =>
    document.activeElement?.closest('[data-lead]')?.getAttribute('data-lead') ??
    opened() ??
    undefined

  const withLead = (does: (id: string) => unknown) => () => {
    const id = current()
    if (id && mayWork()) does(id)
  }
  defineShortcuts({
    'q': withLead((id) => work.mark(id, 'qualified')),
    'x': withLead((id) => work.mark(id, 'junk')),
    'c': withLead((id) => work.mark(id, 'contacted')),
    'w': withLead((id) => work.mark(id, 'won')),
    'n': withLead(work.note),
    'u': () => {
      if (mayWork()) work.undoLast(current())
    },
    '/': work.search,
  })
}
