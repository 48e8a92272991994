import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createWriteStream } from 'node:fs'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** Rows of a table as NDJSON, some at a time. */
export interface Lines {
  text: string
  rows: number
}

/** Figures of a file in an archive. */
export interface WrittenFile {
  rows: number
  bytes: number
  sha256: string
}

/** Half of the effort, nine tenths of the gain. */
const COMPRESSION = { compressionLevel: 3, mode: 0o100600 }

/** Writes a zip as a stream: what is in memory is what one file needs at the moment. */
export class ArchiveWriter {
  #zip = new ZipFile()
  #done: Promise<void>
  #failure: Promise<never>

  constructor(path: string) {
    const file = createWriteStream(path, { mode: 0o600 })
    this.#done = pipeline(this.#zip.outputStream as Readable, file)
    this.#failure = new Promise((_, reject) => {
      this.#zip.once('error', reject)
      this.#done.catch(reject)
    })
    this.#failure.catch(() => {})
  }

  async add(name: string, source: AsyncIterable<Lines>): Promise<WrittenFile> {
    const written = { rows: 0, bytes: 0 }
    const hash = createHash('sha256')
    async function* bytes() {
      for await (const { text, rows } of source) {
        const chunk = Buffer.from(text)
        hash.update(chunk)
        written.rows += rows
        written.bytes += chunk.length
        yield chunk
      }
    }
    const stream = Readable.from(bytes(), { objectMode: false, highWaterMark: 1 })
    this.#zip.addReadStream(stream, name, COMPRESSION)
    await Promise.race([finished(stream), this.#failure])
    return { ...written, sha256: hash.digest('hex') }
  }

  async end(name: string, last: string) {
    this.#zip.addBuffer(Buffer.from(last), name, COMPRESSION)
    this.#zip.end()
    await this.#done
  }

  /** Gives it up; the file that was begun is whole for nobody. */
  async abandon() {
    ;(this.#zip.outputStream as Readable).destroy(new Error('given up'))
    await this.#done.catch(() => {})
  }
}
