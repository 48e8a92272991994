import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { randomUUID } from 'node:crypto'
import { ZipFile } from 'yazl'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { makeSite, rowsOf } from '#tests/support/sites'
import { fetchFile, newOwner } from '#tests/functional/moving/mover'
import { GuardedZip } from '#app/shared/guarded_zip'
import { writeFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'

type Packed = [name: string, text: string, mode?: number]

/** An archive taken apart, to be spoiled and put together again. */
export class Archive {
  constructor(
    public manifest: any,
    public files: Map<string, string>,
    public siteId: string
  ) {}

  copy() {
    return new Archive(structuredClone(this.manifest), new Map(this.files), this.siteId)
  }

  entries(): Packed[] {
    return [...this.files, ['manifest.json', JSON.stringify(this.manifest)]]
  }
}

export const bytesOf = (archive: Archive) => packed(archive.entries())

export function packed(entries: Packed[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text, mode = 0o100644] of entries) {
    zip.addBuffer(Buffer.from(text), name, { mode })
  }
  zip.end()
  return buffer(zip.outputStream as Readable)
}

/** A workspace with a site, a visit and an endpoint, and with things that are nobody else's business. */
export async function aSmallWorkspace() {
  const owner = await newOwner()
  const site = await makeSite({ workspaceId: owner.workspaceId, timezone: 'Europe/Berlin' })
  const session = randomUUID()
  const [{ at, month }] = await rowsOf(
    `SELECT now() AS at, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-01') AS month`
  )
  await rowsOf(
    `INSERT INTO visitors (site_id, fingerprint, first_seen_at, last_seen_at, sessions_count) VALUES (?, 'f', ?, ?, 1)`,
    [site.id, at, at]
  )
  await rowsOf(`INSERT INTO sessions SELECT * FROM json_populate_record(NULL::sessions, ?)`, [
    JSON.stringify({
      site_id: site.id,
      id: session,
      created_month: month,
      sid: randomUUID(),
      fingerprint: 'f',
      started_at: at,
      entry_page: 'https://example.com/',
      exit_page: 'https://example.com/',
      channel: 'direct',
      source_label: 'Organic',
      attributed_by: 'x',
      returning_ad_visitor: false,
      score: 0,
      last_event_at: at,
      total_duration_sec: 0,
      event_count: 3,
      conversion_count: 0,
      revision: 1,
    }),
  ])
  for (let i = 0; i < 3; i++) {
    await rowsOf(
      `INSERT INTO events (site_id, id, session_month, session_id, created_at, url, event_category, event_action, lead_score, scored_by, clock_suspect)
       VALUES (?, ?, ?, ?, ?, 'https://example.com/', 'interaction', 'page_view', 0, 'x', false)`,
      [site.id, randomUUID(), month, session, at]
    )
  }
  await rowsOf(
    `INSERT INTO call_secrets (site_id, sealed, made_at) VALUES (?, 'very secret seal', now())`,
    [site.id]
  )
  await rowsOf(
    `INSERT INTO destinations (workspace_id, site_id, id, plugin, name, settings, sealed_settings, sealed_keys, events)
     VALUES (?, ?, ?, 'webhook', 'Our CRM', '{"url":"https://crm.example/hook"}', 'very secret seal', 'very secret seal', '{lead.created}')`,
    [owner.workspaceId, site.id, randomUUID()]
  )
  await runDueJobs()
  return { owner, site }
}

/** The bytes of an export, as its owner fetches them. */
export async function exportOf({ owner }: Awaited<ReturnType<typeof aSmallWorkspace>>) {
  const { path } = await owner.makeExport()
  return fetchFile(owner.visitor, `${path}/file`)
}

export async function anArchive(): Promise<Archive> {
  const small = await aSmallWorkspace()
  const { bytes } = await exportOf(small)
  return takenApart(bytes, small.site.id)
}

export async function takenApart(bytes: Buffer, siteId: string): Promise<Archive> {
  const path = join(tmpdir(), `${randomUUID()}.zip`)
  await writeFile(path, bytes)
  const limits = { maxFiles: 1_000, maxFileBytes: 1e9, maxRatio: 1e9 }
  const zip = await GuardedZip.open(path, limits)
  const files = new Map<string, string>()
  for (const name of zip.names) files.set(name, (await zip.read(name)).toString())
  zip.close()
  await rm(path)
  const manifest = JSON.parse(files.get('manifest.json')!)
  files.delete('manifest.json')
  return new Archive(manifest, files, siteId)
}
