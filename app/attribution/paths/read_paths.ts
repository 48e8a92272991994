import { createGunzip } from 'node:zlib'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { UnreadablePaths } from '#app/attribution/exceptions'
import type { ChannelPath } from '#app/plugins/contracts/attribution_model'

const SEPARATOR = ' > '

/**
 * Journeys from a CSV file (also gzipped): channels joined by ` > `, conversions, their value, null journeys; the first
 * line may name the columns. Value and nulls may be missing. Throws `E_UNREADABLE_PATHS` with the line that is wrong.
 */
export async function readPaths(file: string): Promise<ChannelPath[]> {
  const source = createReadStream(file)
  const input = file.endsWith('.gz') ? source.pipe(createGunzip()) : source
  source.on('error', (error) => input.destroy(error))
  const paths: ChannelPath[] = []
  let line = 0
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      line++
      const isJourney = line > 1 || hasNumbers(text)
      if (isJourney && text.trim()) paths.push(pathOf(text.replace(/^\uFEFF/, ''), line))
    }
  } catch (error) {
    if (error instanceof UnreadablePaths) throw error
    throw new UnreadablePaths(`${file}: ${error instanceof Error ? error.message : error}`)
  }
  if (!paths.length) throw new UnreadablePaths(`${file} has no journeys`)
  return paths
}

/** Columns have names; a first line with numbers is a journey that nobody should miss. */
function hasNumbers(text: string) {
  const [, ...rest] = cellsOf(text)
  return rest.some((cell) => cell !== '' && Number.isFinite(Number(cell)))
}

function pathOf(text: string, line: number): ChannelPath {
  const [path, ...numbers] = cellsOf(text)
  const [conversions, value = 0, nulls = 0] = numbers.map((cell) => Number(cell || 0))
  const channels = (path ?? '').split(SEPARATOR).map((channel) => channel.trim())
  if (numbers.length === 0 || numbers.length > 3) {
    throw new UnreadablePaths(`line ${line}: expected path, conversions, value, nulls`)
  }
  if (![conversions, value, nulls].every((number) => Number.isFinite(number) && number >= 0)) {
    throw new UnreadablePaths(`line ${line}: conversions, value and nulls are numbers, 0 or more`)
  }
  if (channels.some((channel) => !channel)) {
    throw new UnreadablePaths(`line ${line}: a channel has no name`)
  }
  return { channels, conversions, value, nulls }
}

/** Cells of one line; a cell in quotes may contain commas, and quotes that are doubled. */
function cellsOf(text: string): string[] {
  const cells: string[] = []
  const CELL = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g
  for (const [, quoted, plain] of text.matchAll(CELL)) {
    cells.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'))
  }
  return cells
}
