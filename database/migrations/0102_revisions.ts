import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Ingestion remembers the sessions and visitors that it wrote last and writes upon what it remembers. `revision` tells
 * whether that is still what the row says: it counts the writes, and `ingest.agree` ends the transaction of a batch that
 * built on something else.
 *
 * Event ids are unique within a month by the key of `events`, and a batch looks for the same id in the months around its
 * own, so a table of all ids says nothing more.
 *
 * Reasons of an event's score are only ever read as a whole. As `json` they take half the room of `jsonb`.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE sessions ADD COLUMN revision integer NOT NULL DEFAULT 1;
      ALTER TABLE visitors ADD COLUMN revision integer NOT NULL DEFAULT 1;
      ALTER TABLE events ALTER COLUMN score_reasons TYPE json USING score_reasons::json;
      DROP TABLE event_ids;

      CREATE SCHEMA ingest;
      GRANT USAGE ON SCHEMA ingest TO opsmantik_service;
      CREATE FUNCTION ingest.agree(agrees boolean) RETURNS void LANGUAGE plpgsql STABLE AS $$
      BEGIN
        IF NOT agrees THEN
          RAISE EXCEPTION 'the rows are not what this batch was built on' USING ERRCODE = 'serialization_failure';
        END IF;
      END $$;
      REVOKE EXECUTE ON FUNCTION ingest.agree FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ingest.agree TO opsmantik_service;
    `)
  }
}
