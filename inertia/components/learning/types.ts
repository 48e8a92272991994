import type { Data } from '@generated/data'

type Model = NonNullable<Data.Learning.Learning['model']>

export type HeldOut = NonNullable<Model['report']['heldOut']>

export type Weight = Model['report']['weights'][number]
