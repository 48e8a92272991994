import mail from '@adonisjs/mail/services/main'
import logger from '@adonisjs/core/services/logger'
import { canSendMail, linkBase } from '#config/mail'
import ConnectionMail from '#app/ads/mails/connection_mail'
import type { PausedSite } from '#app/ads/connections/queries/told_of_pause'

/** Tells each person once, whatever number of sites stands still. Mail that cannot be sent holds nothing up: the page says it, too. */
export async function notifyOfPause(connectionId: string, sites: PausedSite[]) {
  logger.warn({ connection: connectionId, sites: sites.length }, 'a connection needs attention')
  if (!canSendMail()) return
  const people = new Map(sites.flatMap(({ to }) => (to ?? []).map((one) => [one.email, one])))
  for (const to of people.values()) {
    const theirs = sites.filter((site) => site.to?.some(({ email }) => email === to.email))
    try {
      await mail.send(new ConnectionMail(to, newsFor(theirs)))
    } catch (err) {
      logger.error({ err, connection: connectionId }, 'a mail about a connection was not sent')
    }
  }
}

function newsFor(sites: PausedSite[]) {
  return {
    domains: sites.map(({ domain }) => domain).join(', '),
    email: sites[0].email ?? sites[0].account,
    url: `${linkBase}/sites/${sites[0].siteId}/ads`,
  }
}
