/** Whatever goes wrong inside stays inside: the page never sees it. */
export const guard = (work: () => void) => () => {
  try {
    work()
  } catch {}
}
