import { createHash } from 'node:crypto'
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl'

export interface ZipLimits {
  maxFiles: number
  /** Of one file, unpacked. */
  maxFileBytes: number
  /** Of a larger file, how many times its size in the archive it may have unpacked. */
  maxRatio: number
}

/** Why an archive is not read, for whoever knows the words. */
export type ZipFault =
  'not_a_zip' | 'too_many_files' | 'bad_name' | 'twice' | 'no_plain_file' | 'too_large' | 'broken'

export class ZipRefused extends Error {
  constructor(
    readonly fault: ZipFault,
    readonly file: string | null = null
  ) {
    super(`${fault}${file ? `: ${file}` : ''}`)
  }
}

const OPTIONS = { lazyEntries: true, autoClose: false }

/** What shrinks well because it is short is no bomb. */
const SMALL = 4 * 1024 * 1024

/**
 * An archive of a stranger. Nothing is ever unpacked onto the disk: a file is read into memory by its name, never more of it than the
 * archive says, and never more than the limits say. Names that lead elsewhere, links, folders and encrypted files are refused.
 */
export class GuardedZip {
  private constructor(
    private zip: ZipFile,
    private entries: Map<string, Entry>
  ) {}

  static open(path: string, limits: ZipLimits): Promise<GuardedZip> {
    return GuardedZip.#checked(openPromise(path, OPTIONS), limits)
  }

  /** One that is in memory. */
  static of(bytes: Buffer, limits: ZipLimits): Promise<GuardedZip> {
    return GuardedZip.#checked(fromBufferPromise(bytes, OPTIONS), limits)
  }

  static async #checked(opening: Promise<ZipFile>, limits: ZipLimits) {
    const zip = await opening.catch(() => {
      throw new ZipRefused('not_a_zip')
    })
    try {
      return new GuardedZip(zip, await checkedEntries(zip, limits))
    } catch (error) {
      zip.close()
      throw error
    }
  }

  get names(): string[] {
    return [...this.entries.keys()]
  }

  bytesOf(name: string): number {
    return this.entries.get(name)?.uncompressedSize ?? 0
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  /** A whole file. Throws `ZipRefused` when it is not what the archive says of it. */
  async read(name: string): Promise<Buffer> {
    const pieces: Buffer[] = []
    for await (const piece of this.stream(name)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  async *stream(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name)
    if (!entry) throw new ZipRefused('broken', name)
    try {
      // It ends with an error when there is more, or less, than was said.
      yield* await this.zip.openReadStreamPromise(entry)
    } catch {
      throw new ZipRefused('broken', name)
    }
  }

  close() {
    this.zip.close()
  }
}

async function checkedEntries(zip: ZipFile, limits: ZipLimits) {
  if (zip.entryCount > limits.maxFiles) throw new ZipRefused('too_many_files')
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      // A folder says nothing that the names of its files do not.
      if (entry.fileName.endsWith('/')) continue
      if (entries.has(entry.fileName)) throw new ZipRefused('twice', shown(entry))
      check(entry, limits)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    if (error instanceof ZipRefused) throw error
    throw new ZipRefused(/file ?name|path/i.test((error as Error).message) ? 'bad_name' : 'broken')
  }
  return entries
}

function check(entry: Entry, { maxFileBytes, maxRatio }: ZipLimits) {
  const { compressedSize, uncompressedSize, fileName } = entry
  if (/[\p{Control}\\]|^\/|(^|\/)\.\.(\/|$)/u.test(fileName))
    throw new ZipRefused('bad_name', shown(entry))
  if (entry.isEncrypted() || isLink(entry)) throw new ZipRefused('no_plain_file', shown(entry))
  const isBomb = uncompressedSize > SMALL && uncompressedSize > compressedSize * maxRatio
  if (isBomb || uncompressedSize > maxFileBytes) throw new ZipRefused('too_large', shown(entry))
}

/** Unix says in the upper half what kind of file it is: nothing, or a plain one. */
function isLink({ externalFileAttributes }: Entry) {
  const kind = (externalFileAttributes >>> 16) & 0o170000
  return kind !== 0 && kind !== 0o100000
}

function shown({ fileName }: Entry) {
  return fileName.replace(/[^\x20-\x7e]/g, '?').slice(0, 100)
}

export function sha256Of(bytes: Buffer) {
  return createHash('sha256').update(bytes).digest('hex')
}
