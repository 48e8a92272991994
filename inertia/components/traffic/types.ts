import type { Data } from '@generated/data'

export type View = Data.Traffic.TrafficView
export type Answer = Data.Traffic.TrafficAnswer
export type Visit = Data.Traffic.TrafficVisit
export type Figures = Answer['totals']
export type Breakdown = Answer['breakdowns'][number]
export type Row = Breakdown['rows'][number]
export type Dimension = Breakdown['dimension']
export type Filter = View['filters'][number]
export type PanelName = keyof View['tabs']
export type FigureName = View['figure']
