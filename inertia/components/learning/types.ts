import type { Data } from '@generated/data'

type Model = NonNullable<Data.Scoring.Learning.Learning['model']>

export type HeldOut = NonNullable<Model['report']['heldOut']>

export type Weight = Model['report']['weights'][number]
