import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A network that has trouble is left alone as a whole: what waits for it does not each find out by itself. And a conversion that was
 * sent without an answer may be there: when its lead turns out to be none, it has to be taken back, not only forgotten.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE upload_targets ADD COLUMN rests_until timestamptz;
      ALTER TABLE upload_receipts ADD COLUMN maybe_told boolean NOT NULL DEFAULT false;
    `)
  }
}
