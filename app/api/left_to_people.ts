/** What is no operation, by the names of the dashboard's routes, and why. A route is in `deeds` of an operation or here. */
export const LEFT_TO_PEOPLE: { why: string; routes: readonly string[] }[] = [
  {
    why: 'Signing in and proofs of who somebody is: a token that could change them would be worth an account.',
    routes: [
      ...['account', 'sign_in', 'sign_in_code', 'sign_up', 'forgot_password', 'reset_password'],
      ...['password', 'two_factor', 'google', 'google_link', 'logins', 'language'],
      ...['invitations.show', 'invitations.accept', 'invitations.register'],
      ...['invitations.google', 'invitations.google_answer'],
    ],
  },
  {
    why: 'A token makes no tokens: what it may do could then outlive it.',
    routes: ['tokens', 'workspace_tokens'],
  },
  {
    why: 'To be confirmed by an owner with their own hands.',
    routes: [
      ...['workspaces.hand_over', 'workspaces.two_factor'],
      ...['workspaces.destroy', 'workspaces.restore'],
    ],
  },
  {
    why: 'A whole workspace in one file, which is streamed and not a resource.',
    routes: ['workspaces.export', 'workspaces.import', 'workspace_runs'],
  },
  {
    why: 'Google asks a person in their browser.',
    routes: ['sites.ads.link', 'sites.ads.unlink', 'connections.callback'],
  },
  {
    why: 'A file that somebody carries to a network by hand, because it takes no requests.',
    routes: [
      ...['sites.ads.files.index', 'sites.ads.files.take', 'sites.ads.files.download'],
      ...['sites.ads.files.confirm', 'sites.ads.files.give_back', 'sites.ads.files.fail'],
    ],
  },
  {
    why: 'What pages are made of: forms, first pages, streams, pictures, and the health of the process.',
    routes: [
      ...['home', 'sites.create', 'people.first', 'branding.first', 'branding.logo'],
      ...['templates.first', 'live_feed', 'live_stream', 'health', 'openapi', 'docs.api'],
      ...['provisioning.example', 'sites.calls.setup', 'webhooks.schema'],
      ...endpointForms('webhooks'),
      ...endpointForms('workspace_webhooks'),
    ],
  },
  {
    why: 'One’s own view: what somebody does not want to hear of for a week.',
    routes: ['sites.snoozes'],
  },
  {
    why: 'Trying things out, from one’s own browser.',
    routes: [
      ...['sites.test', 'api.create_test_site', 'sites.health.test_event', 'sites.health.request'],
    ],
  },
  {
    why: 'For whoever has a link: they have no token.',
    routes: ['shared', 'report_answers'],
  },
]

function endpointForms(name: string) {
  return ['create', 'edit', 'events'].map((form) => `${name}.${form}`)
}

/** Whether a route is one of these, or of a group of them. */
export function isLeftToPeople(route: string): boolean {
  const names = LEFT_TO_PEOPLE.flatMap(({ routes }) => routes)
  return names.some((name) => route === name || route.startsWith(`${name}.`))
}
