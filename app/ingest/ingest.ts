import { DirectDriver } from '#app/ingest/drivers/direct'

/** The way into the house for events: `submit` resolves when they are stored. */
export const ingest = new DirectDriver()
