import type { PoolClient } from 'pg'
import { admit } from '#app/ingest/stages/admit'
import { score } from '#app/ingest/stages/score'
import { People } from '#app/ingest/people'
import { Memory } from '#app/ingest/memory'
import { toRows, bySite } from '#app/ingest/stages/persist'
import { identify } from '#app/ingest/stages/identify'
import { attribute } from '#app/ingest/stages/attribute'
import { alone } from '#app/ingest/queries/alone'
import { recall } from '#app/ingest/queries/recall'
import { storeBatch } from '#app/ingest/queries/store_batch'
import { storedScores } from '#app/ingest/queries/stored_scores'
import { withIngestConnection } from '#app/ingest/queries/ingest_connection'
import type { BatchStored } from '#app/ingest/events/batch_stored'
import type { Admitted, DropReason, Incoming, Outcome, Scored } from '#app/ingest/types'
import { inTurn } from '#app/ingest/turn'

export interface Ingested {
  /** What became of each event, in the order in which they were handed in. */
  outcomes: Outcome[]
  /** What the commit stored, a batch a site, to be told to the rest of the house. */
  stored: BatchStored[]
}

/** What is read before the batch is walked. */
export interface How {
  /** Sessions and visitors, whatever is remembered of them. */
  anew: boolean
  /** Which of the events are stored already. */
  asksIds: boolean
}

const OPTIMISTIC: How = { anew: false, asksIds: false }

const memory = new Memory()

/**
 * The main walk: what came in becomes rows, in one statement. All or nothing: when it throws, nothing was stored. Safe to
 * repeat: an event that was stored before is a duplicate and changes nothing.
 *
 * It works upon what this process remembers, and the database checks that this is still so. If not, it throws an error of
 * kind `repeat`: call it again with `anew` and `asksIds`, and it reads everything first. Batches walk one after the other, but the next
 * one does so while this one is on its way to the disk. One that reads anew keeps other processes from doing the same meanwhile, or
 * what it has read would be old before it is written.
 */
export function ingestBatch(received: Incoming[], how: How = OPTIMISTIC): Promise<Ingested> {
  return withIngestConnection(async (connection) => {
    const { batch, written } = await inTurn(async () => {
      const send = async () => {
        const walked = await walk(connection, received, how)
        return { batch: walked, written: storeBatch(connection, walked.rows) }
      }
      return how.anew ? alone(connection, send) : send()
    })
    try {
      await written
    } catch (error) {
      batch.people.forget()
      throw error
    }
    return { outcomes: outcomesOf(batch), stored: bySite(batch.rows) }
  })
}

async function walk(connection: PoolClient, received: Incoming[], { anew, asksIds }: How) {
  const verdicts = received.map(admit)
  const firsts = firstsOf(verdicts)
  const admitted = [...firsts.values()]
  const scores = asksIds && firsts.size ? await storedScores(connection, admitted) : NONE
  const fresh = scores.size ? admitted.filter(({ key }) => !scores.has(key)) : admitted
  await recall(connection, memory, fresh, anew)

  const people = new People(memory)
  const identified = identify(inTime(fresh), people)
  const attributed = attribute(identified)
  const scored = score(attributed)
  const rows = toRows(scored, people, refusals(received, verdicts))
  people.remember()
  return { verdicts, firsts, scores, people, rows }
}

/** In the order in which they happened, whatever the order they came in. */
function inTime(events: Admitted[]) {
  return events.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime())
}

const NONE: ReadonlyMap<string, number> = new Map()

/** The admitted events by id, the first of each. */
function firstsOf(verdicts: (Admitted | DropReason)[]) {
  const firsts = new Map<string, Admitted>()
  for (const verdict of verdicts) {
    if (isAdmitted(verdict) && !firsts.has(verdict.key)) firsts.set(verdict.key, verdict)
  }
  return firsts
}

function outcomesOf({ verdicts, firsts, scores }: Awaited<ReturnType<typeof walk>>): Outcome[] {
  return verdicts.map((verdict): Outcome => {
    if (!isAdmitted(verdict)) return { status: 'dropped', reason: verdict }
    const before = scores.get(verdict.key)
    if (before !== undefined) return { status: 'duplicate', score: before }
    const first = firsts.get(verdict.key) as Scored
    return { status: first === verdict ? 'stored' : 'duplicate', score: first.score }
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
