import { site } from './config.js'
import { guard } from './guard.js'
import { timeOf } from './ids.js'
import { sessionId } from './session.js'
import { local } from './storage.js'
import { Most, Time } from './tuning.js'

/**
 * Events that no server has acknowledged yet. Every event has a storage key of its own, so two tabs cannot overwrite
 * each other's; the key sorts by worth, then by time, which is the order of eviction.
 */
const BOX = 'opmantik_outbox_'
const LEASE = 'opmantik_lease'

/** Keys of events that are under way. */
export const flying = new Set<string>()

export const sizeOf = (text: string) => new Blob([text]).size

const idOf = (key: string) => key.slice(BOX.length + 1)

/** The most valuable and newest first. */
const byWorth = () => local.keys(BOX).sort().reverse()

const worth = (category: string) =>
  category === 'system' ? 0 : ['acquisition', 'conversion'].indexOf(category) + 2

/** Keeps an event until it is acknowledged; what does not fit any more goes, the least valuable and oldest first. */
export function keep(id: string, category: string, json: string) {
  local.write(BOX + worth(category) + id, json)
  let room: number = Most.KeptChars
  byWorth().forEach((key, index) => {
    room -= local.read(key).length
    if (room < 0 || index >= Most.Kept) local.remove(key)
  })
}

/** Changes what is kept: a decision may concern events that are already in the box. */
export const rewrite = (change: (json: string) => string) =>
  local.keys(BOX).forEach(guard((key) => local.write(key, change(local.read(key)))))

/**
 * Chooses up to `most` events of this site within `bytes`, of this tab and, when it is this tab's turn, of tabs that are
 * gone. Two tabs that ask in the same instant both get the turn, and the server sees the same ids twice. The most
 * valuable events are chosen first; they come in the order in which they happened.
 */
export function take(now: number, bytes: number, most: number) {
  const sid = sessionId()
  const turn = now > +local.read(LEASE)
  return byWorth()
    .filter((key) => {
      const json = local.read(key)
      const age = now - timeOf(idOf(key))
      const leftover = !json.includes(sid)
      const ours = json.includes(`"s":"${site}"`)
      if (age > Time.Kept) local.remove(key)
      else if (ours && most && !flying.has(key) && (!leftover || (turn && age > Time.Leftover))) {
        if (leftover) local.write(LEASE, now + Time.Leftover)
        bytes -= sizeOf(json)
        return bytes > 0 && most--
      }
    })
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
}
