import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What joining leads needs: why a key belongs to a lead that was made for another one, who told of an own line, and triggers that
 * say what is due. Calls are written in many ways, by pages, servers, files and people, and none of them may forget it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE lead_keys
        -- Both null: the lead was made for this key. Else it came to it, and leaves it when this does not hold any more.
        ADD COLUMN because text CHECK (because IN ('call', 'identify', 'visit')),
        ADD COLUMN because_of text CHECK (length(because_of) <= 128),
        ADD CHECK ((because IS NULL) = (because_of IS NULL));

      -- A visit that has become known: it was a lead before anybody knew of which visitor it is.
      ALTER TABLE lead_merges DROP CONSTRAINT lead_merges_because_check,
        ADD CONSTRAINT lead_merges_because_check CHECK (because IN ('call', 'identify', 'visit', 'person'));

      -- Whoever can open a page can press a number that it never showed: what pages tell does not speak against telephony.
      ALTER TABLE own_lines ADD COLUMN told_by text NOT NULL DEFAULT 'page' CHECK (told_by IN ('page', 'telephony'));

      DROP INDEX calls_fingerprint;
      CREATE INDEX calls_fingerprint ON calls (site_id, matched_fingerprint, phone_number)
        WHERE matched_fingerprint IS NOT NULL;
      CREATE INDEX calls_number_visitor ON calls (site_id, phone_number, matched_fingerprint)
        WHERE matched_fingerprint IS NOT NULL;

      CREATE INDEX leads_judged ON leads (site_id, opened_at, id)
        WHERE root_id = id AND session_id IS NOT NULL AND status IN ('contacted', 'qualified', 'won', 'junk');
      CREATE INDEX lead_due_since ON lead_due (site_id, due_since);

      CREATE FUNCTION telephony.call_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO lead_due (site_id, kind, value) VALUES (NEW.site_id, 'call', NEW.id)
          ON CONFLICT (site_id, kind, value) DO UPDATE SET due_since = clock_timestamp();
        RETURN NULL;
      END $$;
      CREATE TRIGGER new_call_is_due AFTER INSERT ON calls
        FOR EACH ROW EXECUTE FUNCTION telephony.call_is_due();
      CREATE TRIGGER changed_call_is_due
        AFTER UPDATE OF phone_number, called_at, flags, dialled, lead_score, match, matched_fingerprint, matched_session_id ON calls
        FOR EACH ROW WHEN ((OLD.phone_number, OLD.called_at, OLD.flags, OLD.dialled, OLD.lead_score, OLD.match,
            OLD.matched_fingerprint, OLD.matched_session_id)
          IS DISTINCT FROM (NEW.phone_number, NEW.called_at, NEW.flags, NEW.dialled, NEW.lead_score, NEW.match,
            NEW.matched_fingerprint, NEW.matched_session_id))
        EXECUTE FUNCTION telephony.call_is_due();

      -- A number that was a person's until now.
      CREATE FUNCTION telephony.callers_are_due() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO lead_due (site_id, kind, value)
          SELECT site_id, 'call', id::text FROM calls WHERE site_id = NEW.site_id AND phone_number = NEW.number
          UNION ALL
          SELECT site_id, 'visitor', fingerprint FROM visitor_identities
           WHERE site_id = NEW.site_id AND kind = 'phone' AND value = NEW.number
          ORDER BY 2, 3
          ON CONFLICT (site_id, kind, value) DO UPDATE SET due_since = clock_timestamp();
        RETURN NULL;
      END $$;
      CREATE TRIGGER callers_are_due AFTER INSERT OR UPDATE OF told_by ON own_lines
        FOR EACH ROW EXECUTE FUNCTION telephony.callers_are_due();
    `)
  }
}
