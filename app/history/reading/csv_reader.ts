import { Ga4Reader } from '#app/history/reading/read_ga4'
import { isUmami, UmamiReader } from '#app/history/reading/read_umami'
import { isBlank, isComment, type TableReader } from '#app/history/reading/table_reader'
import type { CsvRecord } from '#app/shared/csv/parse_csv'
import type { ReadHistory, Tally } from '#app/history/reading/tally'

/** A CSV of whichever tool: its first row that is no comment says of which. */
export class CsvReader implements TableReader {
  tool: ReadHistory['tool'] = 'ga4'
  #ga4: Ga4Reader
  #reader: TableReader | null = null

  constructor(
    private tally: Tally,
    private zone: string
  ) {
    this.#ga4 = new Ga4Reader(tally)
  }

  read(record: CsvRecord) {
    if (this.#reader) return this.#reader.read(record)
    if (isBlank(record) || isComment(record)) return this.#ga4.read(record)
    const head = record.cells.map((cell) => cell.trim())
    if (isUmami(head)) {
      this.tool = 'umami'
      this.#reader = new UmamiReader(head, this.zone, this.tally)
      return
    }
    this.#reader = this.#ga4
    this.#reader.read(record)
  }
}
