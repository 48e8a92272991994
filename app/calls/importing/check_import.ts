import db from '@adonisjs/lucid/services/db'
import { readImport } from '#app/calls/importing/read_import'
import { knownCalls } from '#app/calls/importing/queries/known_calls'
import type { CallImport } from '#app/calls/importing/queries/import_row'
import type { ImportedCall } from '#app/calls/importing/reading/read_row'
import type { RefusalCount } from '#app/calls/importing/queries/refusals'
import type { Refusal } from '#app/calls/importing/reading/refusal'

/** What an import would do. */
export interface Checked {
  /** Calls that it would store. */
  good: number
  /** Known already, or twice in the file. */
  known: number
  refused: RefusalCount[]
  withStatus: number
  /** The file says something of their status that means neither qualified nor junk. */
  unreadStatus: number
  /** The first and the last call; null when there is none. ISO 8601. */
  firstAt: string | null
  lastAt: string | null
}

const LINES_SHOWN = 5

type Tell = (done: number, total: number) => Promise<void>

/** Reads all of a file and stores nothing. */
export async function checkImport(
  siteId: string,
  file: CallImport,
  tell: Tell = async () => {}
): Promise<Checked> {
  const client = db.connection('service')
  const tally = new Tally()
  for await (const { rows, done } of readImport(client, siteId, file)) {
    const calls: ImportedCall[] = []
    for (const { read } of rows) {
      if ('refusal' in read) tally.refuse(read.line, read.refusal)
      else calls.push(read)
    }
    const { imported, elsewhere } = await knownCalls(
      client,
      siteId,
      calls.map(({ call }) => call)
    )
    calls.forEach((one, at) => tally.take(one, imported.has(at) || elsewhere.has(at)))
    await tell(done, file.rows)
  }
  return tally.checked()
}

class Tally {
  #seen = new Set<string>()
  #refused = new Map<Refusal, RefusalCount>()
  #counts = { good: 0, known: 0, withStatus: 0, unreadStatus: 0 }
  #first = Infinity
  #last = -Infinity

  refuse(line: number, reason: Refusal) {
    const entry = this.#refused.get(reason) ?? { reason, count: 0, lines: [] }
    entry.count++
    if (entry.lines.length < LINES_SHOWN) entry.lines.push(line)
    this.#refused.set(reason, entry)
  }

  take({ call, status, hasUnreadStatus }: ImportedCall, isKnown: boolean) {
    const id = call.externalId!
    if (isKnown || this.#seen.has(id)) {
      this.#counts.known++
      return
    }
    this.#seen.add(id)
    this.#counts.good++
    if (status) this.#counts.withStatus++
    if (hasUnreadStatus) this.#counts.unreadStatus++
    this.#first = Math.min(this.#first, call.calledAt.getTime())
    this.#last = Math.max(this.#last, call.calledAt.getTime())
  }

  checked(): Checked {
    const at = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString() : null)
    const refused = [...this.#refused.values()].sort((a, b) => b.count - a.count)
    return { ...this.#counts, refused, firstAt: at(this.#first), lastAt: at(this.#last) }
  }
}
