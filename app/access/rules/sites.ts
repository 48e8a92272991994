import { ANYBODY, look, MANAGE, PEOPLE, WORK, type Rules } from '#app/access/rule'

/** Sites and how they are set up. Clients have no part in any of it. */
export const SITE_RULES: Rules = {
  'home': PEOPLE,
  'sites.index': PEOPLE,
  'sites.create': PEOPLE,
  'sites.store': PEOPLE,
  'sites.test': PEOPLE,
  'api.create_test_site': ANYBODY,

  'sites.install': look(),
  'sites.allow_host': MANAGE,
  'sites.settings': look(),
  'sites.update': MANAGE,
  'sites.destroy': MANAGE,
  'sites.restore': MANAGE,

  'sharing.index': MANAGE,
  'sharing.store': MANAGE,
  'sharing.update': MANAGE,
  'sharing.destroy': MANAGE,
  'shared.arrive': ANYBODY,
  'shared.open': ANYBODY,
  'shared.enter': ANYBODY,
  'shared.unlock': ANYBODY,

  'sites.snoozes.store': look(),
  'sites.snoozes.undo': look(),
  'groups.store': MANAGE,
  'groups.place': MANAGE,
  'groups.update': MANAGE,
  'groups.destroy': MANAGE,

  'health.live': ANYBODY,
  'health.ready': ANYBODY,
  'sites.health': look(),
  'sites.health.request': look(),
  'sites.health.check.show': look(),
  'sites.health.check': WORK,
  'sites.health.test_event': WORK,

  'job_runs.show': look(),
  'job_runs.stop': MANAGE,

  'sites.scoring': look(),
  'sites.scoring.update': MANAGE,
  'sites.scoring.replay': MANAGE,
  'sites.scoring.shadow': MANAGE,
  'sites.scoring.shadow.end': MANAGE,
  'sites.scoring.compare': MANAGE,
  'learning.show': look(),
  'learning.train': MANAGE,

  'site_plugins.index': look(),
  'site_plugins.show': look(),
  'site_plugins.update': MANAGE,
  'site_plugins.use': MANAGE,
  'site_plugins.version': MANAGE,
  'workspace_plugins.index': look(),
  'workspace_plugins.show': look(),
  'workspace_plugins.update': MANAGE,
}
