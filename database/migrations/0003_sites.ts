import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE sites (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        public_id text NOT NULL UNIQUE CHECK (length(public_id) BETWEEN 4 AND 64),
        workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
        user_id uuid REFERENCES users ON DELETE SET NULL,
        domain text NOT NULL CHECK (length(domain) BETWEEN 1 AND 253),
        extra_origins text[] NOT NULL DEFAULT '{}',
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        timezone text NOT NULL DEFAULT 'UTC',
        country text CHECK (length(country) = 2),
        currency text NOT NULL DEFAULT 'EUR' CHECK (length(currency) = 3),
        settings jsonb NOT NULL DEFAULT '{}',
        removed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX sites_workspace ON sites (workspace_id);

      CREATE TABLE site_plugins (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        kind text NOT NULL CHECK (length(kind) <= 32),
        plugin text NOT NULL CHECK (length(plugin) <= 64),
        version text NOT NULL,
        enabled boolean NOT NULL DEFAULT true,
        shadow boolean NOT NULL DEFAULT false,
        settings jsonb NOT NULL DEFAULT '{}',
        sealed_settings text,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (site_id, kind, plugin)
      );

      -- What has arrived from a site so far: the install status. One row a site and kind, written seldom.
      CREATE TABLE site_signals (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        signal text NOT NULL CHECK (signal IN ('page_view', 'click', 'conversion', 'origin_refused')),
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        detail text,
        PRIMARY KEY (site_id, signal)
      );

      -- What was not stored, and why; the day is a day of the site's own zone.
      CREATE TABLE drops (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        day date NOT NULL,
        reason text NOT NULL CHECK (length(reason) <= 32),
        count bigint NOT NULL,
        PRIMARY KEY (site_id, day, reason)
      );
    `)
  }
}
