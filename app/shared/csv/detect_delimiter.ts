import { parseCsv } from '#app/shared/csv/parse_csv'

export const DELIMITERS = [',', ';', '\t', '|'] as const

const SAMPLE_CHARACTERS = 65_536
const SAMPLE_RECORDS = 50

/** The one that cuts the first lines into the same number of cells most often; of several, the one that makes more of them. */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, ...fit(sample, delimiter) })).sort(
    (a, b) => b.share - a.share || b.width - a.width
  )
  return best.delimiter
}

function fit(sample: string, delimiter: string) {
  const widths: number[] = []
  for (const { cells, isBroken } of parseCsv(sample, delimiter)) {
    if (!isBroken && cells.some((cell) => cell.trim() !== '')) widths.push(cells.length)
    if (widths.length === SAMPLE_RECORDS) break
  }
  // The sample ends in the middle of a line.
  if (sample.length === SAMPLE_CHARACTERS && widths.length < SAMPLE_RECORDS) widths.pop()
  const width = widths[0] ?? 1
  const same = widths.filter((one) => one === width).length
  return width > 1 ? { share: same / widths.length, width } : { share: 0, width }
}
