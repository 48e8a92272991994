/** The closed list of reasons is `DROP_REASONS` in app/ingest/types.ts; a new one shows by its name until it is here. */
const WORDS: Record<string, { title: string; text: string }> = {
  invalid: {
    title: 'Could not be read',
    text: 'Fields were missing or of a wrong type. Old or home-made code that sends by hand does this.',
  },
  other_site: {
    title: 'Belonged to another site',
    text: 'One batch carried events of two sites. Look for a page with two different tags.',
  },
  origin_not_allowed: {
    title: 'Came from another domain',
    text: 'The page was not one of this domain or of the hosts under Settings.',
  },
  blocked_address: {
    title: 'Came from a blocked address',
    text: 'As you asked under Settings, Blocked addresses.',
  },
  bot: {
    title: 'Came from a machine',
    text: 'A crawler, a page that a browser loaded ahead, or more events a minute than a person makes.',
  },
  privacy_signal: {
    title: 'The visitor asked not to be followed',
    text: 'By Global Privacy Control or Do Not Track, as set under Settings, Privacy.',
  },
  unstorable: {
    title: 'The database refused it',
    text: 'The rest of the batch was stored. Tell whoever runs this server; the log says more.',
  },
}

export function dropWords(reason: string) {
  return WORDS[reason] ?? { title: reason.replaceAll('_', ' '), text: '' }
}
