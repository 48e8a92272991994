import type { Example, Stage } from './stage.js'

export type Make = (stage: Stage) => Example | Promise<Example>

export const nothing: Make = () => ({})

export const body =
  (sent: unknown): Make =>
  () => ({ body: sent })
