import { carriedTable, CARRIED } from '#app/moving/tables'
import { GuardedZip, ZipRefused } from '#app/shared/guarded_zip'
import { ArchiveGone, ArchiveRefused, inOurWords } from '#app/moving/exceptions'
import { MAX_FILES, MAX_MANIFEST_BYTES, MAX_PART_BYTES, MAX_RATIO } from '#app/moving/limits'
import {
  FORMAT,
  FORMAT_VERSION,
  MANIFEST,
  manifestShape,
  type Manifest,
  type ManifestFile,
} from '#app/moving/manifest'
import { access } from 'node:fs/promises'

export interface OpenedArchive {
  zip: GuardedZip
  manifest: Manifest
  /** In the order in which they are stored. */
  files: ManifestFile[]
}

const LIMITS = {
  maxFiles: MAX_FILES + 1,
  maxFileBytes: Math.max(MAX_PART_BYTES, MAX_MANIFEST_BYTES),
  maxRatio: MAX_RATIO,
}

/** Opens an archive and holds its list against what is in it; nothing but the list is unpacked. Close it after use. */
export async function openArchive(path: string): Promise<OpenedArchive> {
  await access(path).catch(() => {
    throw new ArchiveGone()
  })
  const zip = await refusing(() => GuardedZip.open(path, LIMITS))
  try {
    const manifest = await readManifest(zip)
    return { zip, manifest, files: checkedFiles(zip, manifest) }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** What the zip itself is refused for, as people are told. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof ZipRefused ? inOurWords(error) : error
  }
}

async function readManifest(zip: GuardedZip): Promise<Manifest> {
  if (!zip.has(MANIFEST)) throw new ArchiveRefused('This is no archive of a workspace.')
  const bytes = await refusing(() => zip.read(MANIFEST))
  const told = parsed(bytes.toString())
  if (told?.format !== FORMAT) throw new ArchiveRefused('This is no archive of a workspace.')
  if (Number(told.version) > FORMAT_VERSION) {
    throw new ArchiveRefused(
      'This archive was made by a newer version.',
      'Update this installation first.'
    )
  }
  const [problems, manifest] = await manifestShape.tryValidate(told)
  if (problems) {
    const [{ field }] = problems.messages
    throw new ArchiveRefused(`The list in the archive is not as it should be: ${field}.`)
  }
  return manifest
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function checkedFiles(zip: GuardedZip, { tables, files }: Manifest): ManifestFile[] {
  const unknown = tables.find(({ name }) => !carriedTable(name))
  if (unknown) {
    throw new ArchiveRefused(
      `The archive has a table that this version does not know: ${unknown.name}.`,
      'Update this installation first.'
    )
  }
  const listed = new Map(files.map((file) => [file.name, file]))
  if (listed.size < files.length) {
    throw new ArchiveRefused('The list in the archive is not as it should be: files.')
  }
  for (const name of zip.names) {
    if (name !== MANIFEST && !listed.has(name)) {
      throw new ArchiveRefused(`The archive has a file that it does not list: ${shown(name)}.`)
    }
  }
  for (const { name, bytes, table } of files) {
    const isThere = zip.has(name) && name.startsWith(`data/${table}/`)
    if (!isThere || !tables.some((one) => one.name === table)) {
      throw new ArchiveRefused(`The archive lacks a file that it lists: ${name}.`)
    }
    if (zip.bytesOf(name) !== bytes) throw new ArchiveRefused(`The archive is damaged at ${name}.`)
  }
  return CARRIED.flatMap((table) =>
    files.filter((file) => file.table === table.name).sort((a, b) => (a.name < b.name ? -1 : 1))
  )
}

function shown(name: string) {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 100)
}
