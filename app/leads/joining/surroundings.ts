import { keyText, type LeadKey } from '#app/leads/keys'
import type { Link, StoredKey, StoredLead } from '#app/leads/joining/plan/evidence'
import { believable, textOfKey } from '#app/leads/joining/plan/believable_links'

/** Whoever may be the same person as somebody, as far as it has been looked for. */
export class Surroundings {
  readonly keys = new Map<string, StoredKey>()
  readonly leads = new Map<string, StoredLead>()
  readonly links = new Map<string, Link>()
  #unasked = new Map<string, LeadKey>()
  #unstored = new Map<string, LeadKey>()

  /** Those that were not known yet. */
  addKeys(keys: LeadKey[]): LeadKey[] {
    return keys.filter((key) => this.#addKey(key))
  }

  unknownLeads(ids: string[]): string[] {
    return [...new Set(ids)].filter((id) => !this.leads.has(id))
  }

  /** The ids of those that were not known yet. */
  addLeads(leads: StoredLead[]): string[] {
    const added = leads.filter(({ id }) => !this.leads.has(id))
    for (const lead of added) this.leads.set(lead.id, lead)
    return added.map(({ id }) => id)
  }

  /** Says with which leads keys are; those that are new are asked for links as well. */
  place(keys: StoredKey[]) {
    for (const key of keys) {
      const text = keyText(key)
      if (!this.keys.has(text)) this.#unasked.set(text, key)
      this.keys.set(text, key)
    }
  }

  addLinks(links: Link[]) {
    for (const link of links) {
      this.links.set(`${textOfKey(link)} ${link.fingerprint} ${link.because} ${link.of}`, link)
    }
  }

  /** Keys of which is not known yet what hangs together with them. A visit that is no lead waits for nobody. */
  takeUnasked(): LeadKey[] {
    const taken = [...this.#unasked.values()].filter(
      (key) => key.kind !== 'session' || this.keys.get(keyText(key))!.leadId !== null
    )
    this.#unasked.clear()
    return taken
  }

  /** Keys that links have led to: not those behind a hub or in a crowd, which join nothing. */
  takeNewKeys(): LeadKey[] {
    for (const link of believable([...this.links.values()])) this.#reach(link)
    const taken = [...this.#unstored.values()]
    this.#unstored.clear()
    return taken
  }

  #reach({ key, fingerprint }: Link) {
    for (const end of [key, { kind: 'visitor', value: fingerprint } as const]) {
      if (this.#addKey(end)) this.#unstored.set(keyText(end), end)
    }
  }

  #addKey(key: LeadKey): boolean {
    const text = keyText(key)
    if (this.keys.has(text)) return false
    this.keys.set(text, { kind: key.kind, value: key.value, leadId: null, reason: null })
    this.#unasked.set(text, key)
    return true
  }
}
