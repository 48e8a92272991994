import type { Data } from '@generated/data'

export type LatestImport = NonNullable<Data.Moving.WorkspaceImports['latest']>
