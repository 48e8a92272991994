import { words } from '~/words/words'

interface NetworkWords {
  /** In a list of several. */
  label: string
  /** Who says and counts something; begins a sentence. */
  who: string
}

const t = words('uploads')

/** Whoever runs this installation may have added others. */
export function networkWords(name: string): NetworkWords {
  const label = `network.${name}`
  const who = `who.${name}`
  return { label: t.has(label) ? t(label) : name, who: t.has(who) ? t(who) : name }
}

/** How it gets to know; a network that is installed beside ours says it itself. */
export function aboutNetwork({ name, summary }: { name: string; summary: string }): string {
  const key = `about.${name}`
  return t.has(key) ? t(key) : summary
}
