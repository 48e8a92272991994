import type { Data } from '@generated/data'

export type View = Data.Traffic.Conversions.ConversionsView
export type Answer = Data.Traffic.Conversions.ToldConversions
export type Group = View['by']
export type Row = Answer['rows'][number]
export type Latest = Answer['latest'][number]
export type Values = Answer['totals']['values']
