import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Whoever works with calls and leads makes facts that the outside is told of, in one transaction: that needs no more than
 * writing messages down. Only those who manage a site can change or delete what is written.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['messages', 'deliveries'] LOOP
          EXECUTE format('CREATE POLICY tell ON %I FOR INSERT TO opsmantik_app
            WITH CHECK (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls()))', name);
        END LOOP;
      END $$;
    `)
  }
}
