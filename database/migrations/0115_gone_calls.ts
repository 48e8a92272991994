import { BaseSchema } from '@adonisjs/lucid/schema'

/** A call that is taken back, with the file that it came from, leaves a lead for which it may have been all that spoke. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      -- When the site itself goes, there is nothing left to look at.
      CREATE FUNCTION telephony.lead_of_gone_call_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO lead_due (site_id, kind, value)
          SELECT l.site_id, 'lead', l.lead_id::text FROM lead_calls l
           WHERE l.site_id = OLD.site_id AND l.call_id = OLD.id AND EXISTS (SELECT FROM sites s WHERE s.id = OLD.site_id)
          ON CONFLICT (site_id, kind, value) DO UPDATE SET due_since = clock_timestamp();
        RETURN OLD;
      END $$;
      CREATE TRIGGER gone_call_is_due BEFORE DELETE ON calls
        FOR EACH ROW EXECUTE FUNCTION telephony.lead_of_gone_call_is_due();
    `)
  }
}
