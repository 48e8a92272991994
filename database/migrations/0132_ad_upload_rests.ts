import { BaseSchema } from '@adonisjs/lucid/schema'

/** A network that has trouble is left alone as a whole: what waits for it does not each find out by itself. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE upload_targets ADD COLUMN rests_until timestamptz')
  }
}
