import { isDirectChannel } from '#app/attribution/ledger/journey'
import type { Keys } from '#app/attribution/report/keys'
import type { Dimension } from '#app/attribution/report/types'
import type { LedgerRow } from '#app/attribution/report/queries/ledger_page'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { landingsByNumber, sourcesByNumber } from '#app/attribution/report/queries/facts_by_number'

/** Where a touch came from, and where its keys stand. */
export interface SourceFacts {
  channel: string
  source: string | null
  campaign: string | null
  isDirect: boolean
  /** Of channel, source and campaign. */
  places: readonly [number, number, number]
}

/** Texts of this many sources are kept at a time; a site may have more than there is memory for. */
const MAX_KNOWN = 50_000

/** What stands behind the numbers of the ledger. Call `learn` with rows before asking for theirs. */
export class TouchFacts {
  #sources = new Map<number, SourceFacts>()
  #landingPlaces = new Map<number, number>()

  constructor(
    readonly siteId: string,
    readonly keys: Record<Dimension, Keys>
  ) {}

  async learn(client: QueryClientContract, rows: LedgerRow[]) {
    if (this.#sources.size > MAX_KNOWN) this.#sources.clear()
    if (this.#landingPlaces.size > MAX_KNOWN) this.#landingPlaces.clear()
    const sources = unknownNumbers(rows, 'sources', this.#sources)
    for (const { id, channel, source, campaign } of await sourcesByNumber(
      client,
      this.siteId,
      sources
    )) {
      this.#sources.set(id, {
        channel,
        source,
        campaign,
        isDirect: isDirectChannel(channel),
        places: [
          this.keys.channel.placeOf(channel),
          this.keys.source.placeOf(source),
          this.keys.campaign.placeOf(campaign),
        ],
      })
    }
    const landings = unknownNumbers(rows, 'landings', this.#landingPlaces)
    for (const { id, path } of await landingsByNumber(client, this.siteId, landings)) {
      this.#landingPlaces.set(id, this.keys.landing.placeOf(path))
    }
  }

  source(id: number): SourceFacts {
    return this.#sources.get(id)!
  }

  landingPlace(id: number): number {
    return this.#landingPlaces.get(id)!
  }
}

function unknownNumbers(
  rows: LedgerRow[],
  column: 'sources' | 'landings',
  known: ReadonlyMap<number, unknown>
): number[] {
  const unknown = new Set<number>()
  for (const row of rows) {
    for (const id of row[column]) if (!known.has(id)) unknown.add(id)
  }
  return [...unknown]
}
