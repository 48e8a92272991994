import type { Data } from '@generated/data'

export type History = Data.History.HistoryBeside
export type HistoryImport = Data.History.HistoryPage['imports'][number]
