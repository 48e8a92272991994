import db from '@adonisjs/lucid/services/db'
import { matchCall } from '#app/calls/matching/match_call'
import type { KnownSite } from '#app/sites/site_registry'
import { readImport } from '#app/calls/importing/read_import'
import { knownCalls } from '#app/calls/importing/queries/known_calls'
import type { CallImport } from '#app/calls/importing/queries/import_row'
import type { ImportedCall } from '#app/calls/importing/reading/read_row'
import { writeRefusals, type RefusedRow } from '#app/calls/importing/queries/refusals'
import {
  storeImportedCalls,
  type MatchedCall,
} from '#app/calls/importing/queries/store_imported_calls'
import { lockedPosition, markFinished, moveOn } from '#app/calls/importing/queries/import_progress'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A number is locked for as long as its batch takes, so that a repeated call is seen. */
const BATCH = 500

/** Each asks the database, and others need its connections, too. */
const MATCHED_AT_ONCE = 4

type Tell = (done: number, total: number) => Promise<void>

/**
 * Stores the calls of a file in the order in which they happened: only then is a repeated call one that came after another. Goes on
 * where an earlier attempt ended; how far it is stands in the transaction of each batch.
 */
export async function importCalls(
  site: KnownSite,
  file: CallImport,
  tell: Tell = async () => {}
): Promise<void> {
  const { calls, refused } = await readAll(site.id, file)
  if (file.position === 0) {
    await quickly((trx) => writeRefusals(trx, site.id, file.id, refused))
  }
  for (let from = file.position; from < calls.length; from += BATCH) {
    await tell(from, calls.length)
    const batch = calls.slice(from, from + BATCH)
    const matched = await matchUnknown(site, batch)
    const until = from + batch.length
    await quickly((trx) => storeBatch(trx, site, file.id, { from, until, matched }))
  }
  await tell(calls.length, calls.length)
  await quickly((trx) => markFinished(trx, site.id, file.id))
}

async function readAll(siteId: string, file: CallImport) {
  const calls: ImportedCall[] = []
  const refused: RefusedRow[] = []
  for await (const { rows } of readImport(db.connection('service'), siteId, file)) {
    for (const { row, read } of rows) {
      if ('refusal' in read) {
        refused.push({ line: row.line, reason: read.refusal, cells: row.cells })
      } else calls.push(read)
    }
  }
  const time = ({ call }: ImportedCall) => call.calledAt.getTime()
  return { calls: calls.sort((a, b) => time(a) - time(b) || a.line - b.line), refused }
}

/** Before the transaction: nobody waits for it who tells of one of these numbers meanwhile. */
async function matchUnknown(site: KnownSite, batch: ImportedCall[]): Promise<MatchedCall[]> {
  const told = batch.map(({ call }) => call)
  const { imported, elsewhere } = await knownCalls(db.connection('service'), site.id, told)
  const unknown = batch.filter((_, at) => !imported.has(at) && !elsewhere.has(at))
  const matched: MatchedCall[] = []
  for (let from = 0; from < unknown.length; from += MATCHED_AT_ONCE) {
    const some = unknown.slice(from, from + MATCHED_AT_ONCE)
    const matches = await Promise.all(some.map(({ call }) => matchCall(site, call)))
    matched.push(...some.map((one, at) => ({ ...one, match: matches[at] })))
  }
  return matched
}

interface Batch {
  from: number
  until: number
  /** Those that were not known. */
  matched: MatchedCall[]
}

/** Throws when another process has got further: it is the one that goes on. */
async function storeBatch(
  trx: TransactionClientContract,
  site: KnownSite,
  importId: string,
  { from, until, matched }: Batch
) {
  const position = await lockedPosition(trx, site.id, importId)
  if (position !== from) throw new Error(`an import is at ${position} and not at ${from}`)
  const stored = await storeImportedCalls(trx, site, importId, matched)
  await moveOn(trx, site.id, importId, { position: until, stored, known: until - from - stored })
}

/** Nobody waits for the disk: what a crash takes away is done again. */
function quickly<T>(work: (trx: TransactionClientContract) => Promise<T>): Promise<T> {
  return db.connection('service').transaction(async (trx) => {
    await trx.rawQuery('SET LOCAL synchronous_commit = off')
    return work(trx)
  })
}
