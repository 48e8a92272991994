import { BaseSchema } from '@adonisjs/lucid/schema'

/** Files of other tools are read by a job: until then nobody knows what is in one. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE history_imports
        ALTER COLUMN tool DROP NOT NULL,
        ALTER COLUMN first_day DROP NOT NULL,
        ALTER COLUMN last_day DROP NOT NULL,
        ALTER COLUMN told DROP NOT NULL,
        ADD COLUMN bytes bigint NOT NULL DEFAULT 0,
        -- Null while it is being read. What was imported before this column, here or in an archive, was read at once.
        ADD COLUMN read_at timestamptz DEFAULT now(),
        -- Why nothing could be read, for people.
        ADD COLUMN problem text CHECK (length(problem) <= 500),
        ADD CHECK (read_at IS NULL OR num_nulls(tool, first_day, last_day, told) = 0),
        ADD CHECK (taken_at IS NULL OR read_at IS NOT NULL);
      -- The job writes them.
      REVOKE INSERT ON history_days, history_rows FROM opsmantik_app;
    `)
  }
}
