import { partsOf } from '#app/attribution/shares'
import type { ChannelShare, Truth } from '#app/attribution/truth/types'

/** Who caused how much of what somebody caused, largest first; null when nobody caused anything. */
export function causedShares({ channels }: Truth): ChannelShare[] | null {
  return sharesOf(new Map(channels.map(({ channel, caused }) => [channel, caused])))
}

/** Amounts as shares, largest first, without those of nothing; null when there is nothing to share. */
export function sharesOf(amounts: ReadonlyMap<string, number>): ChannelShare[] | null {
  const parts = partsOf([...amounts.values()])
  if (!parts) return null
  return [...amounts.keys()]
    .map((channel, place) => ({ channel, share: parts[place] }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || (a.channel < b.channel ? -1 : 1))
}

export function shareIn(shares: readonly ChannelShare[], channel: string): number {
  return shares.find((one) => one.channel === channel)?.share ?? 0
}

/** Half the sum of all differences, in percentage points: the part of the credit that went to wrong channels. */
export function distanceBetween(a: readonly ChannelShare[], b: readonly ChannelShare[]): number {
  const channels = new Set([...a, ...b].map(({ channel }) => channel))
  const differences = [...channels].map((one) => Math.abs(shareIn(a, one) - shareIn(b, one)))
  return (100 * differences.reduce((sum, difference) => sum + difference, 0)) / 2
}

/** What several give each channel on average. */
export function averageOf(all: readonly (readonly ChannelShare[])[]): ChannelShare[] {
  const channels = new Set(all.flat().map(({ channel }) => channel))
  return [...channels].map((channel) => ({
    channel,
    share: all.reduce((sum, shares) => sum + shareIn(shares, channel), 0) / all.length,
  }))
}
