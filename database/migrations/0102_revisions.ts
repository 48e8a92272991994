import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Ingestion remembers the sessions and visitors that it wrote last and writes upon what it remembers. `revision` tells
 * whether that is still what the row says: every write gives the row another one, and `ingest.agree` ends the transaction of
 * a batch that built on something else.
 *
 * Event ids are unique within a month by the key of `events`, and a batch looks for the same id in the months around its
 * own, so a table of all ids says nothing more.
 *
 * Reasons of an event's score are only ever read as a whole. As `json` they take half the room of `jsonb`.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      -- The log holds of an update what lies between the first and the last byte that changed, so what every event changes
      -- stands together, at the end. The owner is bound by the policies as well, but not while it moves columns.
      ALTER TABLE sessions NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE sessions
        ADD COLUMN new_exit_page text,
        ADD COLUMN new_last_event_at timestamptz,
        ADD COLUMN new_total_duration_sec integer NOT NULL DEFAULT 0,
        ADD COLUMN new_event_count integer NOT NULL DEFAULT 0,
        ADD COLUMN new_conversion_count integer NOT NULL DEFAULT 0,
        ADD COLUMN revision bigint NOT NULL DEFAULT 1;
      UPDATE sessions SET new_exit_page = exit_page, new_last_event_at = last_event_at,
        new_total_duration_sec = total_duration_sec, new_event_count = event_count,
        new_conversion_count = conversion_count;
      ALTER TABLE sessions
        ALTER COLUMN new_exit_page SET NOT NULL,
        ALTER COLUMN new_last_event_at SET NOT NULL,
        DROP COLUMN exit_page,
        DROP COLUMN last_event_at,
        DROP COLUMN total_duration_sec,
        DROP COLUMN event_count,
        DROP COLUMN conversion_count;
      ALTER TABLE sessions RENAME COLUMN new_exit_page TO exit_page;
      ALTER TABLE sessions RENAME COLUMN new_last_event_at TO last_event_at;
      ALTER TABLE sessions RENAME COLUMN new_total_duration_sec TO total_duration_sec;
      ALTER TABLE sessions RENAME COLUMN new_event_count TO event_count;
      ALTER TABLE sessions RENAME COLUMN new_conversion_count TO conversion_count;
      ALTER TABLE sessions FORCE ROW LEVEL SECURITY;

      ALTER TABLE visitors ADD COLUMN revision bigint NOT NULL DEFAULT 1;
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
