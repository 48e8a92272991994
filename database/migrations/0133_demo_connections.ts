import { BaseSchema } from '@adonisjs/lucid/schema'

/** A connection of the demo: it looks like a linked account, has no tokens, and nobody ever asks Google with it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE user_credentials DROP CONSTRAINT user_credentials_state_check,
        ADD CONSTRAINT user_credentials_state_check CHECK (state IN ('working', 'needs_attention', 'demo')),
        ADD CONSTRAINT demo_has_no_tokens CHECK (state <> 'demo' OR access_token IS NULL AND refresh_token IS NULL);
      UPDATE user_credentials SET state = 'demo' WHERE provider = 'google_ads' AND account = 'demo' AND refresh_token IS NULL;
    `)
  }
}
