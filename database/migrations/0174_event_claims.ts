import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Ids of events of the first day of a month: in these hours two processes can be of two opinions about the month of an event's session,
 * and the key of `events` holds within a month only. Whoever stores one claims its id here, and waits for who does so at the same time.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE event_claims (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL,
        claimed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (site_id, id)
      );
      ALTER TABLE event_claims ENABLE ROW LEVEL SECURITY;
      ALTER TABLE event_claims FORCE ROW LEVEL SECURITY;
      CREATE POLICY service ON event_claims TO opsmantik_service USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON event_claims TO opsmantik_service;
    `)
  }
}
