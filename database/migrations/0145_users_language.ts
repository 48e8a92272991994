import { BaseSchema } from '@adonisjs/lucid/schema'

/** Null: never chosen, so whatever the browser prefers; mails are in English then. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE users ADD COLUMN language text CHECK (length(language) <= 16)')
  }
}
