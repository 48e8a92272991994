import { useRowKeys, useWayOut } from '~/composables/use_row_keys'

interface Work {
  setStatus: (id: string, status: 'qualified' | 'junk') => unknown
  undoLast: (id: string | undefined) => unknown
}

/** `q` and `x` on the call that has the focus; `u` takes back what was done last. */
export function useCallKeys(mayWork: () => boolean, { setStatus, undoLast }: Work) {
  useRowKeys()
  useWayOut(() => '[data-call]')
  const focused = () =>
    document.activeElement?.closest('[data-call]')?.getAttribute('data-call') ?? undefined

  const mark = (status: 'qualified' | 'junk') => () => {
    const id = focused()
    if (id && mayWork()) setStatus(id, status)
  }
  defineShortcuts({
    q: mark('qualified'),
    x: mark('junk'),
    u: () => {
      if (mayWork()) undoLast(focused())
    },
  })
}
