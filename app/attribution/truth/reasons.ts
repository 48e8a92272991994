import { shareIn } from '#app/attribution/truth/shares_of'
import { NOWHERE, type Journeys, type Places } from '#app/attribution/truth/journeys_in'
import type { ChannelShare, ChannelTruth, Truth } from '#app/attribution/truth/types'

/** Differences below this are not worth a sentence: percentage points. */
const WORTH_SAYING = 2

/** Fewer conversions than this say nothing about what is usual. */
const ENOUGH = 5

/** Further than this from where a channel stands in journeys, that place does not explain a share: points. */
const NEAR = 3

/** What all models get wrong counts for so much less than what one of them does. */
const COMMON = 4

export interface Judged {
  truth: Truth
  journeys: Journeys
  /** What each channel caused, what the model gives, and what all models give on average. */
  caused: readonly ChannelShare[]
  given: readonly ChannelShare[]
  usual: readonly ChannelShare[]
}

interface Verdict {
  channel: string
  gives: number
  did: number
}

/**
 * Where a model gives most that was not earned, and where it keeps back more than others do, each with what the data know about
 * that channel.
 */
export function reasonsOf(judged: Judged): string[] {
  const { caused, given, usual } = judged
  const verdicts = [...new Set([...caused, ...given].map(({ channel }) => channel))].map(
    (channel) => ({ channel, gives: shareIn(given, channel), did: shareIn(caused, channel) })
  )
  const own = (verdict: Verdict) =>
    100 * (verdict.gives - shareIn(usual, verdict.channel)) + errorOf(verdict) / COMMON
  const [most] = verdicts.toSorted((a, b) => errorOf(b) - errorOf(a))
  const [least] = verdicts
    .filter((verdict) => errorOf(verdict) <= -WORTH_SAYING)
    .sort((a, b) => own(a) - own(b))
  const reasons: string[] = []
  if (errorOf(most) >= WORTH_SAYING) reasons.push(sentence(most, whyTooMuch(judged, most)))
  if (least) reasons.push(sentence(least, whyTooLittle(judged, least)))
  return reasons.length ? reasons : [`Every channel is within ${WORTH_SAYING} points of the truth.`]
}

function errorOf({ gives, did }: Verdict) {
  return 100 * (gives - did)
}

function sentence({ channel, gives, did }: Verdict, why: string) {
  return `Gives ${named(channel)} ${percent(gives)} of the credit; it caused ${percent(did)}: ${why}.`
}

/** It is there when something is won, and much of that would have been won without it. */
function whyTooMuch({ truth, journeys }: Judged, verdict: Verdict) {
  const { closed, closedAnyway } = knownOf(truth, verdict.channel)
  const where = whereItStands(journeys, verdict)
  if (closed < ENOUGH || closedAnyway <= closed / 2) return where
  return `${where}, and ${closedAnyway} of the ${closed} conversions it brought would have come anyway`
}

/** Others came after it; or they get what nobody caused. */
function whyTooLittle({ truth, journeys }: Judged, verdict: Verdict) {
  const { channel, gives } = verdict
  const { first, last, any } = placesIn(journeys, channel)
  const others = any - last
  if (others >= ENOUGH && others > any / 2 && gives < first / journeys.count) {
    return `${others} of the ${any} journeys with it ended with another channel`
  }
  const { closed, closedAnyway } = knownOf(truth, channel)
  const { anyway, conversions } = truth
  if (closed < ENOUGH || closedAnyway / closed >= anyway / conversions) {
    return whereItStands(journeys, verdict)
  }
  return (
    `of the ${closed} conversions it brought only ${closedAnyway} would have come anyway, ` +
    `of all ${conversions} it is ${anyway}, and these are shared out as well`
  )
}

/** What in the journeys says most about this share: how often the channel opens or ends them, or how often they convert. */
function whereItStands(journeys: Journeys, { channel, gives, did }: Verdict) {
  const { first, last, alone, aloneLost } = placesIn(journeys, channel)
  const [asFirst, asLast] = [first / journeys.count, last / journeys.count]
  const [fromFirst, fromLast] = [Math.abs(gives - asFirst), Math.abs(gives - asLast)]
  const rate = alone / (alone + aloneLost)
  const all = journeys.count / (journeys.count + journeys.lost)
  const isExplained = gives > did ? rate > all : rate < all
  if (100 * Math.min(fromFirst, fromLast) > NEAR && isExplained) {
    return `of the journeys by it alone ${percent(rate)} convert, of all journeys ${percent(all)}`
  }
  return fromFirst < fromLast
    ? `it is the first touch of ${percent(asFirst)} of the journeys that converted`
    : `it is the last touch of ${percent(asLast)} of the journeys that converted`
}

function placesIn({ byChannel }: Journeys, channel: string): Places {
  return byChannel.get(channel) ?? NOWHERE
}

function knownOf({ channels }: Truth, channel: string): ChannelTruth {
  const none = { channel, caused: 0, closed: 0, closedAnyway: 0 }
  return channels.find((one) => one.channel === channel) ?? none
}

export function named(channel: string) {
  return channel.replaceAll('_', ' ')
}

export function percent(share: number) {
  return `${Math.round(100 * share)} %`
}
