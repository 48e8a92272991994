import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { MAX_FILES, MAX_PART_BYTES, MAX_SITES } from '#app/moving/limits'

/** The first file that a reader wants: what is in an archive, and how. docs/moving.md describes it for others. */
export const MANIFEST = 'manifest.json'
export const FORMAT = 'opsmantik-workspace'
export const FORMAT_VERSION = 1

/** Secrets are never in an archive; these are the things that had one. */
export const WANTING = [
  'call_secret',
  'endpoint',
  'plugin',
  'ad_account',
  'upload_target',
  'person',
] as const

const text = (max: number) => vine.string().maxLength(max)
const count = () => vine.number().withoutDecimals().range([0, 1e12])
const identifier = () => vine.string().regex(/^[a-z][a-z0-9_]{0,62}$/)

export const manifestShape = vine.create({
  format: vine.literal(FORMAT),
  version: vine.number().withoutDecimals(),
  madeAt: text(40),
  workspace: vine.object({ name: text(200) }),
  sites: vine
    .array(
      vine.object({
        id: vine.string().uuid(),
        publicId: vine.string().regex(/^[A-Za-z0-9_-]{4,64}$/),
        name: text(200),
        domain: text(253),
        removedAt: text(40).nullable(),
      })
    )
    .maxLength(MAX_SITES),
  people: vine
    .array(vine.object({ id: vine.string().uuid(), email: text(254), role: text(16) }))
    .maxLength(10_000),
  /** Endpoints that sign get a new key. */
  signing: vine
    .array(vine.object({ id: vine.string().uuid(), signature: vine.enum(['v1', 'v1a'] as const) }))
    .maxLength(MAX_SITES * 100),
  wanting: vine
    .array(vine.object({ what: vine.enum(WANTING), site: text(200).nullable(), name: text(254) }))
    .maxLength(50_000),
  tables: vine
    .array(
      vine.object({
        name: identifier(),
        columns: vine.array(identifier()).maxLength(200),
        rows: count(),
      })
    )
    .maxLength(200),
  files: vine
    .array(
      vine.object({
        name: vine.string().regex(/^data\/[a-z][a-z0-9_]*\/\d{6}\.ndjson$/),
        table: identifier(),
        rows: count(),
        bytes: vine.number().withoutDecimals().range([0, MAX_PART_BYTES]),
        sha256: vine.string().regex(/^[0-9a-f]{64}$/),
      })
    )
    .maxLength(MAX_FILES),
})

export type Manifest = Infer<typeof manifestShape>
export type ManifestFile = Manifest['files'][number]
export type Wanting = Manifest['wanting'][number]
