import { admit } from '#app/ingest/stages/admit'
import { score } from '#app/ingest/stages/score'
import { persist } from '#app/ingest/stages/persist'
import { identify } from '#app/ingest/stages/identify'
import { attribute } from '#app/ingest/stages/attribute'
import { loadPeople } from '#app/ingest/queries/load_people'
import { addDrops } from '#app/ingest/queries/add_drops'
import { storedScores } from '#app/ingest/queries/stored_scores'
import { claimEventIds, keyOf } from '#app/ingest/queries/claim_event_ids'
import { ingestTransaction, type IngestTransaction } from '#app/ingest/queries/ingest_transaction'
import type { BatchStored } from '#app/ingest/events/batch_stored'
import type { Admitted, DropReason, Outcome, Incoming, Scored } from '#app/ingest/types'

export interface Ingested {
  /** What became of each event, in the order in which they were handed in. */
  outcomes: Outcome[]
  /** What the commit stored, a batch a site, to be told to the rest of the house. */
  stored: BatchStored[]
}

/**
 * The main walk: what came in becomes rows, in one transaction. All or nothing: when it throws, nothing was stored. Safe to
 * repeat: an event id that was stored before is a duplicate and changes nothing.
 */
export function ingestBatch(received: Incoming[]): Promise<Ingested> {
  return ingestTransaction((trx) => walk(trx, received))
}

async function walk(trx: IngestTransaction, received: Incoming[]): Promise<Ingested> {
  const verdicts = received.map(admit)
  const fresh = await takeFresh(trx, verdicts.filter(isAdmitted))
  const people = await loadPeople(trx, fresh)

  const identified = identify(fresh, people)
  const scored = score(identified)
  const attributed = attribute(scored)
  const stored = await persist(trx, attributed, people)

  await addDrops(trx, refusals(received, verdicts))
  const outcomes = await outcomesOf(trx, verdicts, attributed)
  return { outcomes, stored }
}

/** The events whose ids were never seen, once each. */
async function takeFresh(trx: IngestTransaction, admitted: Admitted[]): Promise<Admitted[]> {
  const firsts = new Map<string, Admitted>()
  for (const event of admitted) {
    if (!firsts.has(keyOf(event))) firsts.set(keyOf(event), event)
  }
  const claimed = await claimEventIds(trx, [...firsts.values()])
  return [...firsts].filter(([key]) => claimed.has(key)).map(([, event]) => event)
}

async function outcomesOf(
  trx: IngestTransaction,
  verdicts: (Admitted | DropReason)[],
  written: Scored[]
): Promise<Outcome[]> {
  const scores = new Map(written.map((event) => [keyOf(event), event.score]))
  const awaited = new Set(scores.keys())
  const repeated = verdicts.filter(isAdmitted).filter((event) => !scores.has(keyOf(event)))
  for (const [key, points] of await storedScores(trx, repeated)) scores.set(key, points)

  return verdicts.map((verdict): Outcome => {
    if (!isAdmitted(verdict)) return { status: 'dropped', reason: verdict }
    const key = keyOf(verdict)
    const isFirst = awaited.delete(key)
    return { status: isFirst ? 'stored' : 'duplicate', score: scores.get(key) ?? 0 }
  })
}

function refusals(received: Incoming[], verdicts: (Admitted | DropReason)[]) {
  return received.flatMap(({ site, receivedAt }, i) => {
    const verdict = verdicts[i]
    return isAdmitted(verdict) ? [] : [{ site, receivedAt, reason: verdict }]
  })
}

function isAdmitted(verdict: Admitted | DropReason): verdict is Admitted {
  return typeof verdict === 'object'
}
