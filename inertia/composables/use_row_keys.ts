/** `j` and `k` move through the rows of a list: through the elements that carry `data-row`. Enter does the rest. */
export function useRowKeys() {
  const move = (step: 1 | -1) => () => {
    const rows = rowsOfPage()
    const here = rows.indexOf(document.activeElement as HTMLElement)
    rows[here === -1 ? (step === 1 ? 0 : rows.length - 1) : here + step]?.focus()
  }
  defineShortcuts({ j: move(1), k: move(-1) })
}

/**
 * What Escape does: out of a field of the page back to the row in `within`, or the first one, so that keys are keys again; and
 * `otherwise` elsewhere on the page. Dialogs and menus close by themselves.
 */
export function useWayOut(within: () => string, otherwise: () => unknown = () => {}) {
  const leave = () => {
    const here = document.activeElement
    if (here && here !== document.body && !here.closest('#page')) return
    if (!here?.matches('input, textarea')) return otherwise()
    const rows = rowsOfPage()
    const row = rows.find((one) => one.closest(within())) ?? rows[0]
    if (row) row.focus()
    else (here as HTMLElement).blur()
  }
  defineShortcuts({ escape: { usingInput: true, handler: leave } })
}

function rowsOfPage() {
  return [...document.querySelectorAll<HTMLElement>('#page [data-row]')]
}
