import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { numberLandings, numberSources } from '#app/attribution/ledger/queries/number_facts'
import type { NumberedTouch } from '#app/attribution/ledger/day_sums'
import { pathOf } from '#app/shared/urls'
import type { StoredTouch } from '#app/attribution/ledger/queries/journeys_of_day'

/** Sources and landing pages of a site by their numbers; what has none yet gets one. */
export class Numbers {
  #sources = new Map<string, number>()
  #landings = new Map<string, number>()

  constructor(readonly siteId: string) {}

  /** Call before `of` with all touches that it will be asked for. */
  async learn(trx: TransactionClientContract, touches: StoredTouch[]) {
    const sources = new Map(touches.map((touch) => [sourceKey(touch), touch] as const))
    for (const key of this.#sources.keys()) sources.delete(key)
    const found = await numberSources(trx, this.siteId, [...sources.values()])
    for (const row of found) this.#sources.set(sourceKey(row), row.id)

    const paths = new Set(touches.map(({ entryPage }) => pathOf(entryPage)))
    for (const path of this.#landings.keys()) paths.delete(path)
    const pages = await numberLandings(trx, this.siteId, [...paths])
    for (const { path, id } of pages) this.#landings.set(path, id)
  }

  of(touch: StoredTouch): NumberedTouch {
    return {
      sourceId: this.#sources.get(sourceKey(touch))!,
      landingId: this.#landings.get(pathOf(touch.entryPage))!,
    }
  }
}

type Source = Pick<StoredTouch, 'channel' | 'source' | 'campaign'>

function sourceKey({ channel, source, campaign }: Source) {
  return JSON.stringify([channel, source, campaign])
}
