/** A dialog that has gone gives the focus back only when nobody has taken it elsewhere while it faded out. */
export function keepFocus(event: Event) {
  const focused = document.activeElement
  const dialog = event.target as HTMLElement | null
  if (focused && focused !== document.body && !dialog?.contains(focused)) event.preventDefault()
}
