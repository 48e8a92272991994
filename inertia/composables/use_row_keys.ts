/** `j` and `k` move through the rows of a list: through the elements that carry `data-row`. Enter does the rest. */
export function useRowKeys() {
  const move = (step: 1 | -1) => () => {
    const rows = [...document.querySelectorAll<HTMLElement>('#page [data-row]')]
    const here = rows.indexOf(document.activeElement as HTMLElement)
    rows[here === -1 ? (step === 1 ? 0 : rows.length - 1) : here + step]?.focus()
  }
  defineShortcuts({ j: move(1), k: move(-1) })
}
