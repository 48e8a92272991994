/**
 * The tracker's own numbers, in one place. They are enums because the bundler then writes each value where it is used; a
 * page pays for every byte. What the server limits is in `app/collect/protocol.ts`.
 */

/** Milliseconds. */
export const enum Time {
  /** Events wait at most this long for company. */
  Batch = 2000,
  /** Half of the first back-off after a failure; it doubles up to the longest. */
  HalfBackoff = 1000,
  LongestBackoff = 300_000,
  /** `Retry-After` is obeyed up to a day. */
  LongestPause = 86_400_000,
  /** An answer that takes longer than this is no answer. */
  Answer = 30_000,
  /** An event this old that another tab has not sent is a leftover; also how long one tab has the right to take them. */
  Leftover = 15_000,
  /** Older events are thrown away: the server would not believe their time. */
  Kept = 259_200_000,
  /** After this long without an event the server begins a new session under the same id. */
  Idle = 1_800_000,
  Heartbeat = 30_000,
  Hover = 2000,
  HoverSec = 2,
  /** How long a click on the site's own link explains that the page goes away: the next page may be slow to answer. */
  Leaving = 10_000,
}

/** Counts and sizes. */
export const enum Most {
  /** Events in the outbox, and the characters of all of them. */
  Kept = 200,
  KeptChars = 262_144,
  /** Events in a request. */
  Batch = 50,
  /** Bytes in a request, and in all that are under way: browsers let 64 KiB outlive their page. */
  Chunk = 48_000,
  Flying = 60_000,
  /** Events that wait in memory for consent. */
  Held = 30,
  /** Characters of a site's own `meta`: with them the longest event still fits a chunk. */
  Meta = 8192,
}
