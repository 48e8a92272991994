/** Tokens as a canvas takes them: what stylesheets compute, `color-mix` and all, depends on the theme and on the place. */
export interface ChartColours {
  line: string
  area: string
  before: string
  imported: string
  grid: string
  text: string
  ground: string
}

const TOKENS: Record<keyof ChartColours, string> = {
  line: 'var(--ui-primary)',
  area: 'color-mix(in oklab, var(--ui-primary) 14%, transparent)',
  before: 'var(--ui-text-dimmed)',
  imported: 'var(--ui-text-muted)',
  grid: 'var(--ui-border)',
  text: 'var(--ui-text-muted)',
  ground: 'var(--ui-bg)',
}

export function coloursAt(place: HTMLElement): ChartColours {
  const probe = place.appendChild(document.createElement('i'))
  // With less motion every colour takes an instant to change, and the one that is read would be the one before.
  probe.style.transitionProperty = 'none'
  const read = (token: string) => {
    probe.style.color = token
    return getComputedStyle(probe).color
  }
  const entries = Object.entries(TOKENS).map(([name, token]) => [name, read(token)])
  probe.remove()
  return Object.fromEntries(entries)
}

/** Calls back when the theme has changed. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] })
  return () => observer.disconnect()
}
