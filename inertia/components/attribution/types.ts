import type { Data } from '@generated/data'

export type Attribution = Data.Attribution.AttributionState
export type Conversion = Data.Attribution.OpenedConversion
export type Row = Attribution['rows'][number]
export type Cell = Row['cells'][string]
export type Model = Attribution['models'][number]
export type Dimension = Attribution['dimension']
export type Measure = Attribution['measure']
export type Costs = NonNullable<Attribution['costs']>
export type CostRow = Costs['rows'][number]
export type PaidFigures = Costs['total']
