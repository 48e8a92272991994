import { ANYBODY, look, MANAGE, PEOPLE, type Rule, type Rules } from '#app/access/rule'

/** Ads, and what is told to the outside. Of all that, clients see what ads cost and brought. */
export const OUTSIDE_RULES: Rules = {
  'sites.ads': look('ads'),
  'sites.ads.fetch': MANAGE,
  'sites.ads.account': MANAGE,
  'sites.ads.account.choose': MANAGE,
  'sites.ads.account.update': MANAGE,
  'sites.ads.account.remove': MANAGE,
  'sites.ads.link': MANAGE,
  // Their own connection.
  'sites.ads.unlink': look(),
  'connections.callback': PEOPLE,

  'sites.ads.uploads.uploads.show': look(),
  'sites.ads.uploads.export': look(),
  'sites.ads.uploads.failed': look(),
  'sites.ads.uploads.resend': MANAGE,
  'sites.ads.uploads.receipts.resend': MANAGE,
  'sites.ads.uploads.targets.new': MANAGE,
  'sites.ads.uploads.targets.store': MANAGE,
  'sites.ads.uploads.targets.edit': MANAGE,
  'sites.ads.uploads.targets.update': MANAGE,
  'sites.ads.uploads.targets.pause': MANAGE,
  'sites.ads.uploads.targets.resume': MANAGE,
  'sites.ads.uploads.targets.try': MANAGE,
  'sites.ads.uploads.targets.remove': MANAGE,

  'sites.ads.files.index': look(),
  'sites.ads.files.networks.new': MANAGE,
  'sites.ads.files.networks.store': MANAGE,
  'sites.ads.files.networks.edit': MANAGE,
  'sites.ads.files.networks.update': MANAGE,
  'sites.ads.files.take': MANAGE,
  'sites.ads.files.download': MANAGE,
  'sites.ads.files.confirm': MANAGE,
  'sites.ads.files.give_back': MANAGE,
  'sites.ads.files.fail': MANAGE,

  'webhooks.schema': ANYBODY,
  ...endpointsAs('webhooks', look()),
  ...endpointsAs('workspace_webhooks', MANAGE),
}

function endpointsAs(name: string, looking: Rule): Rules {
  return {
    [`${name}.index`]: looking,
    [`${name}.events`]: looking,
    [`${name}.show`]: looking,
    [`${name}.message`]: looking,
    [`${name}.failed`]: looking,
    [`${name}.create`]: MANAGE,
    [`${name}.store`]: MANAGE,
    [`${name}.edit`]: MANAGE,
    [`${name}.update`]: MANAGE,
    [`${name}.destroy`]: MANAGE,
    [`${name}.pause`]: MANAGE,
    [`${name}.resume`]: MANAGE,
    [`${name}.rotate`]: MANAGE,
    [`${name}.test`]: MANAGE,
    [`${name}.resend`]: MANAGE,
    [`${name}.resend_failed`]: MANAGE,
  }
}
