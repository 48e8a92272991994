interface NetworkWords {
  /** In a list of several. */
  label: string
  /** Who says and counts something; begins a sentence. */
  who: string
}

const NETWORKS: Record<string, NetworkWords> = {
  'google-ads': { label: 'Google Ads', who: 'Google' },
  'meta': { label: 'Meta', who: 'Meta' },
  'csv': { label: 'File', who: 'The network' },
}

/** Whoever runs this installation may have added others. */
export function networkWords(name: string): NetworkWords {
  return Object.hasOwn(NETWORKS, name) ? NETWORKS[name] : { label: name, who: name }
}
